package io.proofstream.asset.scope;

import io.proofstream.asset.AssetState;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where one asset counts before and after a version of the policy that says anew what counts. It is
 * told by every asset, moved or not, so that their sum says how many are left.
 *
 * @param asset as people name it
 * @param isRegistered known otherwise than from scans: coverage is judged on those
 * @param isScanned its newest complete scan was no older than the policy allows
 * @param isOverdue the deadline of one of its open findings had passed
 * @param before {@link #ALL} if it counted at all, and the frameworks whose boundary contained it
 * @param after the same under the new version
 * @param reason why the policy was changed
 * @param suppressedReason why nobody is told of it; null = people are told
 * @param by the policy, at the moment from which it holds
 */
public record ScopeMove(
    String org,
    String asset,
    boolean isRegistered,
    boolean isScanned,
    boolean isOverdue,
    List<String> before,
    List<String> after,
    long policyVersion,
    String reason,
    String suppressedReason,
    Cause by) {
  /** Not one framework's boundary, but whether the policy counts the asset. */
  public static final String ALL = "*";

  public ScopeMove {
    before = before == null ? List.of() : before;
    after = after == null ? List.of() : after;
  }

  /**
   * Empty if the version says nothing anew of what counts, or the asset is none that could.
   *
   * @param asset as it was when the version came to hold
   */
  public static Optional<ScopeMove> of(AssetState asset, Policy before, PolicyVersion version) {
    Policy after = version.policy();
    boolean counts = asset.retiredAt() == null && !asset.knownFrom().isEmpty();
    if (!counts || saysTheSame(before, after)) {
      return Optional.empty();
    }
    Instant at = version.effectiveAt();
    List<String> frameworks =
        Stream.concat(before.boundaries().stream(), after.boundaries().stream())
            .map(Policy.Boundary::framework)
            .distinct()
            .toList();
    boolean live = after.liveFrom() == null || !at.isBefore(after.liveFrom());
    return Optional.of(
        new ScopeMove(
            asset.org(),
            asset.asset().name() + ":" + asset.asset().stream(),
            asset.knownFrom().stream().anyMatch(source -> !source.equals("scan")),
            isScanned(asset, after.scanning().cadenceSeconds(), at),
            asset.tally().breached() > 0,
            places(asset, before, frameworks),
            places(asset, after, frameworks),
            after.version(),
            version.reason(),
            live ? null : "before_live",
            new Cause("policy", at, at, null, version.actor(), version.origin(), after.demo())));
  }

  /** Where it does not count any more. */
  List<String> left() {
    List<String> left = new ArrayList<>(before);
    left.removeAll(after);
    return left;
  }

  private static boolean saysTheSame(Policy before, Policy after) {
    return before.scope().include().equals(after.scope().include())
        && before.scope().exclude().equals(after.scope().exclude())
        && before.boundaries().equals(after.boundaries());
  }

  /** A policy that draws no boundary asks every framework about all that counts. */
  private static List<String> places(AssetState asset, Policy policy, List<String> frameworks) {
    String name = asset.asset().name();
    if (!policy.scope().contains(name, asset.asset().stream())) {
      return List.of();
    }
    TreeSet<String> places = new TreeSet<>(List.of(ALL));
    if (policy.boundaries().isEmpty()) {
      places.addAll(frameworks);
    }
    for (Policy.Boundary boundary : policy.boundaries()) {
      if (Patterns.matchesAny(boundary.assets(), name)) {
        places.add(boundary.framework());
      }
    }
    return List.copyOf(places);
  }

  private static boolean isScanned(AssetState asset, long cadenceSeconds, Instant at) {
    return asset.newest() != null && !asset.newest().at().plusSeconds(cadenceSeconds).isBefore(at);
  }
}
