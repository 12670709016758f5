package io.proofstream.judgement.verdict;

import io.proofstream.control.check.Check;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.measure.MetricKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Answers a question. First whether anything is known: what must come does come, some of it is
 * certain enough, and there is enough of what is counted. Only then is the number held against the
 * thresholds.
 */
public final class Answering {
  private final Asked asked;
  private final Measured measured;
  private final List<Hearing> hearings;

  private Answering(Asked asked, Measured measured, List<Hearing> hearings) {
    this.asked = asked;
    this.measured = measured;
    this.hearings = hearings;
  }

  /**
   * @param measured null if nothing measures it
   * @param hearings of each of its needs
   */
  public static Answer answer(Asked asked, Measured measured, Map<Need, Hearing> hearings) {
    if (measured == null) {
      return unmeasured(asked);
    }
    List<Hearing> ofNeeds = asked.needs().stream().map(hearings::get).toList();
    return new Answering(asked, measured, ofNeeds).answer();
  }

  /** What nothing measures is not known, whatever an empty population would mean. */
  private static Answer unmeasured(Asked asked) {
    String message = "Nothing measures " + asked.check().metric() + " yet.";
    return new Answer(
        Status.NOT_ASSESSED, Reason.NEVER_CONNECTED, Measured.NOTHING, message, null, null);
  }

  private Answer answer() {
    Hearing missing =
        hearings.stream()
            .filter(hearing -> hearing.reason() != null)
            .min(Comparator.comparing(Hearing::reason))
            .orElse(null);
    if (missing != null) {
      return unknown(missing.reason(), Missing.heard(missing), missing.since());
    }
    Check check = asked.check();
    if (measured.evidenceCount() == 0 && measured.lowConfidenceCount() > 0) {
      return unknown(Reason.LOW_CONFIDENCE, Missing.certain(check, measured), null);
    }
    MetricKind metric = asked.metric();
    boolean nothing = measured.denominator() == 0 || measured.value() == null;
    if (nothing && metric.empty() != MetricKind.Empty.ZERO) {
      return empty(metric);
    }
    boolean few = measured.denominator() < check.minimumPopulation();
    if (metric.unit() == MetricKind.Unit.SHARE && measured.denominator() > 0 && few) {
      return unknown(Reason.TOO_FEW, Missing.enough(asked, measured), null);
    }
    return judged(measured.value() == null ? 0 : measured.value());
  }

  /** There was nothing to be measured. */
  private Answer empty(MetricKind metric) {
    if (metric.empty() == MetricKind.Empty.NOT_APPLICABLE) {
      String message = "There are no " + metric.population() + ".";
      return new Answer(Status.NOT_APPLICABLE, null, measured, message, null, null);
    }
    Hearing unproven =
        hearings.stream().filter(hearing -> !hearing.alive()).findFirst().orElse(null);
    if (unproven != null) {
      return unknown(Reason.SILENT, Missing.proof(asked, unproven), unproven.since());
    }
    return unknown(Reason.NO_OCCURRENCES, Missing.nothing(asked), null);
  }

  private Answer judged(double value) {
    Check check = asked.check();
    Status status = asked.judge(value);
    String said = status == Status.PASS ? check.met() : check.missed();
    Measured whole = valued(value);
    String message = new Sentence(asked, whole).fill(said);
    String advice = status == Status.PASS ? null : check.recommendation();
    return new Answer(status, null, whole, message, advice, null);
  }

  private Measured valued(double value) {
    return new Measured(
        value,
        measured.numerator(),
        measured.denominator(),
        measured.failing(),
        measured.lastEvidenceAt(),
        measured.evidenceCount(),
        measured.lowConfidenceCount(),
        measured.minConfidence(),
        measured.gaugeId());
  }

  private Answer unknown(Reason reason, String message, Instant since) {
    String advice = reason == Reason.NO_OCCURRENCES ? null : Missing.advice(reason);
    return new Answer(Status.NOT_ASSESSED, reason, measured, message, advice, since);
  }
}
