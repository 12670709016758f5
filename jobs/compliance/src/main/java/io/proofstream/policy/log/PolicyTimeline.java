package io.proofstream.policy.log;

import io.proofstream.policy.Policies;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One organisation's accepted policies in the order in which they hold, for any moment that their
 * reader may still ask for; {@link PolicyBook} knows the present and what is to come.
 */
public final class PolicyTimeline {
  private final List<PolicyVersion> versions = new ArrayList<>();
  private final PolicyVersion nobodys;

  public PolicyTimeline(String org) {
    nobodys =
        new PolicyVersion(
            Policies.ofNobody(org), Instant.EPOCH, Instant.EPOCH, false, null, null, null, null);
  }

  public static PolicyTimeline of(String org, Iterable<PolicyVersion> versions) {
    PolicyTimeline timeline = new PolicyTimeline(org);
    versions.forEach(timeline::add);
    return timeline;
  }

  /** One that is to begin later, and is followed by one that begins before that, never begins. */
  public void add(PolicyVersion version) {
    versions.removeIf(
        each ->
            each.policy().version() < version.policy().version()
                && each.effectiveAt().isAfter(version.recordedAt())
                && !each.effectiveAt().isBefore(version.effectiveAt()));
    versions.add(version);
    versions.sort(
        Comparator.comparing(PolicyVersion::effectiveAt)
            .thenComparing(each -> each.policy().version()));
  }

  /** In force then, by recorded time; version 0 where nobody said anything. */
  public PolicyVersion at(Instant moment) {
    PolicyVersion held = nobodys;
    for (PolicyVersion version : versions) {
      if (!version.effectiveAt().isAfter(moment)) {
        held = version;
      }
    }
    return held;
  }

  /** The first that comes into force after {@code after} and not after {@code until}, or null. */
  public PolicyVersion next(Instant after, Instant until) {
    for (PolicyVersion version : versions) {
      if (version.effectiveAt().isAfter(after) && !version.effectiveAt().isAfter(until)) {
        return version;
      }
    }
    return null;
  }

  /** All of those, in order. */
  public List<PolicyVersion> between(Instant after, Instant until) {
    return versions.stream()
        .filter(version -> version.effectiveAt().isAfter(after))
        .filter(version -> !version.effectiveAt().isAfter(until))
        .toList();
  }
}
