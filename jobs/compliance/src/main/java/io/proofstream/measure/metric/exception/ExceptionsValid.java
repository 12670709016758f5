package io.proofstream.measure.metric.exception;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.waiver.Objection;
import io.proofstream.waiver.Waiver;
import java.util.Locale;

/** Of the exceptions that were granted, those that were decided as the policy wants it. */
final class ExceptionsValid implements Metric {
  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.EXCEPTION)) {
      return;
    }
    for (Event event : glance.fresh()) {
      if (event.evidence().kind() == Kind.EXCEPTION_GRANTED) {
        Objection objection = Waiver.objection(event, glance.knowledge().policy());
        String reason =
            objection == null ? null : objection.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Item item = reason == null ? null : new Item("exception", glance.id(), reason);
        tally.counts(event.evidence().recordedAt(), item);
      }
    }
  }
}
