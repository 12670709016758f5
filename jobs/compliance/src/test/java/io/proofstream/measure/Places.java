package io.proofstream.measure;

import io.proofstream.asset.Story;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Scope;
import java.util.List;

/** Policies that say little more than what runs where. */
public final class Places {
  private Places() {}

  /** Namespace shop of cluster east is production, and in scope. */
  public static Policy shopIsProduction(long version) {
    return with(version, List.of(), List.of());
  }

  /** These may send evidence that counts. */
  public static Policy sentBy(long version, String collector) {
    return with(
        version, List.of(new Policy.Collector(collector, "key", List.of(), List.of())), List.of());
  }

  public static Policy keeping(long version, List<Policy.Retention> retention) {
    return with(version, List.of(), retention);
  }

  private static Policy with(
      long version, List<Policy.Collector> collectors, List<Policy.Retention> retention) {
    Policy nobodys = Policies.ofNobody(Story.ORG);
    Scope.Environment production =
        new Scope.Environment("production", List.of("east"), List.of("shop"), true, null);
    return new Policy(
        nobodys.org(),
        version,
        null,
        null,
        nobodys.onboardingSeconds(),
        false,
        nobodys.timeZone(),
        nobodys.sla(),
        nobodys.exceptions(),
        new Scope(List.of("*"), List.of(), List.of(production), List.of()),
        nobodys.scanning(),
        List.of(),
        collectors,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        retention,
        List.of());
  }
}
