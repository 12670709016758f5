package io.proofstream.measure.metric.evidence;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.metric.PerHour;
import io.proofstream.message.Outcome;
import io.proofstream.message.Receipt;
import java.util.Locale;

/** Of the messages, those that could be read. */
final class MessagesRead implements Metric {
  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.LOG)) {
      return;
    }
    PerHour all = new PerHour();
    for (Receipt receipt : glance.receipts()) {
      all.add(
          receipt.recordedAt(), receipt.outcome() == Outcome.REJECTED ? rejected(receipt) : null);
    }
    all.count(tally);
  }

  private static Item rejected(Receipt receipt) {
    String place =
        receipt.origin().topic()
            + "/"
            + receipt.origin().partition()
            + "/"
            + receipt.origin().offset();
    return new Item("message", place, String.valueOf(receipt.reason()).toLowerCase(Locale.ROOT));
  }
}
