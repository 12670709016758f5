package io.proofstream.measure.metric.exception;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.waiver.Waiver;
import java.time.Duration;
import java.time.Instant;

/** How many exceptions in force end soon. */
final class ExceptionsExpiring implements Metric {
  private final Duration within;

  ExceptionsExpiring(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.EXCEPTION) || glance.remembered().isEmpty()) {
      return;
    }
    Event newest = glance.remembered().getLast();
    if (newest.evidence().kind() != Kind.EXCEPTION_GRANTED
        || Waiver.objection(newest, glance.knowledge().policy()) != null) {
      return;
    }
    ExceptionDecision granted = newest.exception();
    Instant from =
        granted.validFrom() == null ? newest.evidence().occurredAt() : granted.validFrom();
    Instant soon = granted.validUntil().minus(within);
    Instant begins = soon.isBefore(from) ? from : soon;
    if (begins.isAfter(glance.to())) {
      tally.again(begins);
    } else if (granted.validUntil().isAfter(glance.to())) {
      tally.standsOut(new Item("exception", glance.id(), "ends at " + granted.validUntil()));
      tally.again(granted.validUntil());
    }
  }
}
