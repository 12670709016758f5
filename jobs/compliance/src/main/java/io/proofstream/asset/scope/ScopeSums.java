package io.proofstream.asset.scope;

import io.proofstream.finding.outcome.Cause;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one version of a policy makes of all assets of its organisation, in whatever order they tell
 * it. It stays small, however many they are.
 *
 * @param before by place, the registered assets that counted there
 * @param after the same under the new version
 * @param left by place, how many assets count there no more
 * @param gone how many assets left some place
 * @param overdue how many of those have an open finding whose deadline has passed
 * @param named the first of those by name
 */
public record ScopeSums(
    String org,
    long policyVersion,
    Map<String, Share> before,
    Map<String, Share> after,
    Map<String, Long> left,
    long gone,
    long overdue,
    List<String> named,
    String reason,
    String suppressedReason,
    Cause by) {
  /** Whoever wants all of them asks table {@code asset_history}. */
  static final int NAMED = 10;

  /**
   * @param scanned of those, how many had a scan that was no older than the policy allows
   */
  public record Share(long assets, long scanned) {
    Share plus(Share other) {
      return new Share(assets + other.assets, scanned + other.scanned);
    }
  }

  public ScopeSums {
    before = before == null ? Map.of() : before;
    after = after == null ? Map.of() : after;
    left = left == null ? Map.of() : left;
    named = named == null ? List.of() : named;
  }

  /**
   * @param sums of assets that told before; null if this is the first
   */
  public static ScopeSums plus(ScopeSums sums, ScopeMove move) {
    ScopeSums known = sums == null ? none(move) : sums;
    List<String> left = move.left();
    boolean isGone = !left.isEmpty();
    return new ScopeSums(
        known.org,
        known.policyVersion,
        plus(known.before, move.before(), move),
        plus(known.after, move.after(), move),
        plus(known.left, left),
        known.gone + (isGone ? 1 : 0),
        known.overdue + (isGone && move.isOverdue() ? 1 : 0),
        isGone ? plus(known.named, move.asset()) : known.named,
        known.reason,
        known.suppressedReason,
        known.by);
  }

  private static ScopeSums none(ScopeMove move) {
    return new ScopeSums(
        move.org(),
        move.policyVersion(),
        null,
        null,
        null,
        0,
        0,
        null,
        move.reason(),
        move.suppressedReason(),
        move.by());
  }

  private static Map<String, Share> plus(
      Map<String, Share> shares, List<String> places, ScopeMove move) {
    if (!move.isRegistered()) {
      return shares;
    }
    Map<String, Share> sums = new TreeMap<>(shares);
    Share one = new Share(1, move.isScanned() ? 1 : 0);
    places.forEach(place -> sums.merge(place, one, Share::plus));
    return sums;
  }

  private static Map<String, Long> plus(Map<String, Long> left, List<String> places) {
    Map<String, Long> sums = new TreeMap<>(left);
    places.forEach(place -> sums.merge(place, 1L, Long::sum));
    return sums;
  }

  private static List<String> plus(List<String> named, String asset) {
    TreeSet<String> names = new TreeSet<>(named);
    names.add(asset);
    return names.stream().limit(NAMED).toList();
  }
}
