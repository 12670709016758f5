package io.proofstream.judgement.period;

import io.proofstream.judgement.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two reports of how controls stood, held against each other: with the most recent one of the same
 * framework, or with any that is named.
 *
 * @param regressions controls that stand worse, or of which what was known is lost
 * @param improvements controls that stand better
 * @param others controls that stand otherwise, neither better nor worse
 * @param added controls that only the later one has
 * @param removed controls that only the earlier one has
 */
public record Standings(
    List<Difference> regressions,
    List<Difference> improvements,
    List<Difference> others,
    List<Difference> added,
    List<Difference> removed) {

  /**
   * How a control stood when a report was made.
   *
   * @param assessed what evidence last said then; null if it never did
   * @param isLost nothing was known, and that was a loss
   * @param checkId that decided; null where all agreed
   */
  public record Stood(
      String framework,
      String scope,
      String controlId,
      Status status,
      Status assessed,
      boolean isLost,
      String checkId) {
    private String key() {
      return scope + "/" + controlId;
    }
  }

  /**
   * @param before null of a control that is new
   * @param after null of one that is gone
   */
  public record Difference(Stood before, Stood after) {}

  /** By scope and control, whatever the order of the reports. */
  public static Standings compare(List<Stood> before, List<Stood> after) {
    Map<String, Stood> old = byKey(before);
    Map<String, Stood> now = byKey(after);
    Standings all =
        new Standings(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    now.forEach((key, stood) -> all.put(new Difference(old.get(key), stood)));
    old.forEach(
        (key, stood) -> {
          if (!now.containsKey(key)) {
            all.removed.add(new Difference(stood, null));
          }
        });
    return all;
  }

  private void put(Difference difference) {
    Stood before = difference.before();
    Stood after = difference.after();
    if (before == null) {
      added.add(difference);
    } else if (fell(before, after)) {
      regressions.add(difference);
    } else if (fell(after, before)) {
      improvements.add(difference);
    } else if (before.status() != after.status()) {
      others.add(difference);
    }
  }

  /**
   * From what evidence last said in the earlier report, as live: a failure that has fallen silent
   * is no second fall, and what comes back as it was is none either.
   */
  private static boolean fell(Stood from, Stood to) {
    if (to.status().isAssessed()) {
      return from.assessed() != null && to.status().isWorseThan(from.assessed());
    }
    boolean stoodWell = from.status() == Status.PASS || from.status() == Status.WARNING;
    return to.isLost() && stoodWell;
  }

  private static Map<String, Stood> byKey(List<Stood> all) {
    Map<String, Stood> byKey = new TreeMap<>();
    all.forEach(stood -> byKey.put(stood.key(), stood));
    return byKey;
  }
}
