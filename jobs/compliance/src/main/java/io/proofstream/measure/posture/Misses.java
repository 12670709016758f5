package io.proofstream.measure.posture;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Missed promises of one asset, while verdicts about it are read in order. */
public final class Misses {
  private final List<Missed> all;

  public Misses(List<Missed> known) {
    all = new ArrayList<>(known);
  }

  /** What is known of the promise that the verdict is about; null if it was never missed. */
  public Missed of(VerdictNote verdict) {
    for (Missed missed : all) {
      if (missed.isAbout(verdict) && missed.generation() == verdict.generation()) {
        return missed;
      }
    }
    return null;
  }

  /**
   * A miss that was called off is remembered as such; one whose deadline moved is none any more.
   *
   * @param severity of the finding
   */
  public void read(VerdictNote verdict, Severity severity) {
    Missed known = of(verdict);
    all.removeIf(each -> each.isAbout(verdict));
    if (verdict.verdict() == Verdict.MISSED) {
      all.add(
          known == null || known.withdrawn()
              ? new Missed(
                  verdict.findingId(),
                  verdict.generation(),
                  verdict.obligation(),
                  severity,
                  verdict.decidedAt(),
                  false)
              : known);
    } else if (verdict.verdict() == Verdict.WITHDRAWN && known != null) {
      all.add(known.withdraw());
    }
  }

  void forget(Predicate<Missed> which) {
    all.removeIf(which);
  }

  List<Missed> now() {
    return List.copyOf(all);
  }
}
