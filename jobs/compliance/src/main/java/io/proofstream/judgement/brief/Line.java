package io.proofstream.judgement.brief;

import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Measured;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.total.Totals;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How one question comes by its number.
 *
 * @param id of the question
 * @param gauge what is measured for it
 * @param audience of whose subjects
 */
record Line(String id, Asked asked, Gauge gauge, Metric metric, Audience audience, Proof proof) {

  /** Whether its number is another when its window moves. */
  boolean isMoving() {
    return metric.nature() != Nature.STANDING;
  }

  /**
   * @param from when its window begins
   * @param zone of the calendar months
   */
  Figure figure(Totals totals, Instant from, Instant to, ZoneId zone) throws Exception {
    Readings readings =
        isMoving()
            ? totals.gathered(gauge.id(), audience, from, to, zone)
            : totals.standing(gauge.id(), audience, to);
    return metric.figure(asked.metric().unit(), readings);
  }

  Measured measured(Figure figure, Hearings.Evidence evidence) {
    return new Measured(
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        failing(figure),
        evidence.lastAt(),
        evidence.count(),
        evidence.uncertain(),
        evidence.leastConfidence(),
        gauge.id());
  }

  /** How many items speak against it. */
  private long failing(Figure figure) {
    MetricKind kind = asked.metric();
    return switch (kind.unit()) {
      case SHARE ->
          kind.better() == MetricKind.Better.LOWER
              ? figure.numerator()
              : figure.denominator() - figure.numerator();
      case COUNT -> figure.numerator();
      case SECONDS, SCORE -> 0;
    };
  }
}
