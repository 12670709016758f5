package io.proofstream.measure.posture.finding;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Missed promises of one asset, while verdicts about it are read in order. */
public final class Misses {
  private final Map<Promise, Missed> all = new LinkedHashMap<>();

  /** Of one finding; an asset may have a hundred thousand. */
  private record Promise(String findingId, String obligation) {
    static Promise of(VerdictNote verdict) {
      return new Promise(verdict.findingId(), verdict.obligation());
    }
  }

  public Misses(List<Missed> known) {
    known.forEach(missed -> all.put(new Promise(missed.findingId(), missed.obligation()), missed));
  }

  /** What is known of the promise that the verdict is about; null if it was never missed. */
  public Missed of(VerdictNote verdict) {
    Missed missed = all.get(Promise.of(verdict));
    return missed != null && missed.generation() == verdict.generation() ? missed : null;
  }

  /**
   * A miss that was called off is remembered as such; one whose deadline moved is none any more.
   *
   * @param severity of the finding
   */
  public void read(VerdictNote verdict, Severity severity) {
    Missed known = of(verdict);
    Promise promise = Promise.of(verdict);
    all.remove(promise);
    if (verdict.verdict() == Verdict.MISSED) {
      all.put(
          promise,
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
      all.put(promise, known.withdraw());
    }
  }

  void forget(Predicate<Missed> which) {
    all.values().removeIf(which);
  }

  List<Missed> now() {
    return List.copyOf(all.values());
  }
}
