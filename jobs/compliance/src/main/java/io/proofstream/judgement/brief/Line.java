package io.proofstream.judgement.brief;

import io.proofstream.judgement.Asked;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Figure;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Metric;

/**
 * How one question comes by its number.
 *
 * @param id of the question
 * @param gauge what is measured for it
 * @param audience of whose subjects
 */
record Line(String id, Asked asked, Gauge gauge, Metric metric, Audience audience, Proof proof) {

  /** How many items speak against it. */
  long failing(Figure figure) {
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
