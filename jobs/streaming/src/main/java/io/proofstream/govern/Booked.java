package io.proofstream.govern;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Outcome;
import io.proofstream.message.Receipt;
import io.proofstream.message.Rejected;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.wire.Header;

/** The receipts of messages that hold policies: they are booked like all others. */
final class Booked {
  private static final String SOURCE = "policy";

  private Booked() {}

  static Entry refused(Message message, Rejected rejected) {
    return new Entry(
        receipt(message, Trust.UNVERIFIED, Outcome.REJECTED, rejected, 1), 0, null, rejected, null);
  }

  /** One row is the version's own, the others are of what it changes. */
  static Entry accepted(Message message, Trust trust, PolicyRows rows) {
    int count = 1 + rows.changes().size();
    return new Entry(receipt(message, trust, Outcome.ACCEPTED, null, count), 0, null, null, null);
  }

  private static Receipt receipt(
      Message message, Trust trust, Outcome outcome, Rejected rejected, int rows) {
    byte[] value = message.value() == null ? new byte[0] : message.value();
    return new Receipt(
        Digest.id(
            "policy",
            message.origin().topic(),
            String.valueOf(message.origin().partition()),
            String.valueOf(message.origin().offset())),
        message.origin(),
        message.recordedAt(),
        message.headers().get(Header.ORG.key()),
        message.headers().get(Header.COLLECTOR.key()),
        null,
        trust,
        SOURCE,
        outcome,
        rejected == null ? null : rejected.reason(),
        null,
        rows,
        Digest.ofContent(value),
        value.length);
  }
}
