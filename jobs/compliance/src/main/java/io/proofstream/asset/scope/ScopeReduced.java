package io.proofstream.asset.scope;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.asset.scope.ScopeSums.Share;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.scan.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Tells people that a policy takes assets out of what counts: once for each version. */
public final class ScopeReduced {
  private static final String RECOMMENDATION =
      "See that none of them left by mistake: in table assets in_scope is false of what counts no"
          + " more, and boundaries has the frameworks whose boundary still contains it;"
          + " asset_history says since when. What should count is put back by a next version, in"
          + " scope or boundaries.";

  private ScopeReduced() {}

  /**
   * Empty if no asset left any place.
   *
   * @param sums of all assets of the organisation
   */
  public static Optional<Alert> of(ScopeSums sums) {
    return sums.gone() == 0 ? Optional.empty() : Optional.of(alert(sums));
  }

  private static Alert alert(ScopeSums sums) {
    String key = sums.org() + "/scope";
    List<String> frameworks = frameworks(sums);
    return new Alert(
        Digest.id(
            "alert",
            AlertKind.SCOPE_REDUCED.word(),
            sums.org(),
            String.valueOf(sums.policyVersion())),
        AlertKind.SCOPE_REDUCED,
        sums.org(),
        key,
        key,
        sums.overdue() > 0 ? Severity.HIGH : Severity.MEDIUM,
        title(sums, frameworks),
        message(sums),
        RECOMMENDATION,
        sums.by().at(),
        sums.by().at(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        frameworks,
        null,
        null,
        null,
        null,
        sums.by().word(),
        null,
        sums.suppressedReason(),
        sums.policyVersion(),
        sums.by());
  }

  private static List<String> frameworks(ScopeSums sums) {
    List<String> frameworks = new ArrayList<>(new TreeMap<>(sums.left()).keySet());
    frameworks.remove(ScopeMove.ALL);
    return List.copyOf(frameworks);
  }

  private static String title(ScopeSums sums, List<String> frameworks) {
    long outOfScope = sums.left().getOrDefault(ScopeMove.ALL, 0L);
    String what =
        outOfScope > 0
            ? assets(outOfScope) + " out of scope"
            : assets(sums.gone()) + " out of the boundary of " + String.join(", ", frameworks);
    return "Policy version " + sums.policyVersion() + " takes " + what;
  }

  private static String message(ScopeSums sums) {
    List<String> sentences = new ArrayList<>();
    long more = sums.gone() - sums.named().size();
    sentences.add(
        "No longer counted: "
            + String.join(", ", sums.named())
            + (more == 0 ? "." : " and " + more + " more."));
    new TreeMap<>(sums.left()).forEach((place, left) -> sentences.add(effect(sums, place, left)));
    if (sums.overdue() > 0) {
      sentences.add("With findings whose deadline has passed: " + sums.overdue() + " of them.");
    }
    sentences.add("Changed by " + sums.by().actor() + ": " + sums.reason());
    return String.join(" ", sentences);
  }

  private static String effect(ScopeSums sums, String place, long left) {
    String where = place.equals(ScopeMove.ALL) ? "Scope" : "Boundary of " + place;
    Share none = new Share(0, 0);
    return where
        + " loses "
        + assets(left)
        + "; scanned in time: "
        + share(sums.before().getOrDefault(place, none))
        + " registered before, "
        + share(sums.after().getOrDefault(place, none))
        + " after.";
  }

  /** Rounded down: 999 of 1000 are not all. */
  private static String share(Share share) {
    String of = share.scanned() + " of " + share.assets();
    return share.assets() == 0
        ? of
        : String.format(
            Locale.ROOT, "%s (%d %%)", of, Math.floorDiv(100 * share.scanned(), share.assets()));
  }

  private static String assets(long many) {
    return many + (many == 1 ? " asset" : " assets");
  }
}
