package io.proofstream.console.rejected;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Reads rejected messages with today's sources, here, and says what each would now become. */
final class Rereading {
  private final Reader reader =
      new Reader(Tools.all(), CollectorKeys.none(), Envelope.FUTURE_BOUND);
  private final Repeats repeats = new Repeats();
  private final ClaimStore claims;
  private final Clock clock;
  private final PrintWriter out;
  private int accepted;
  private int rejected;

  /**
   * @param claims where large content lies, or null if nothing says
   */
  Rereading(ClaimStore claims, Clock clock, PrintWriter out) {
    this.claims = claims;
    this.clock = clock;
    this.out = out;
  }

  void read(RejectedMessage message) {
    if (!repeats.isNew(message)) {
      return;
    }
    String still = whatIsStillWrong(message);
    accepted += still == null ? 1 : 0;
    rejected += still == null ? 0 : 1;
    out.printf(
        "%s  %s%n", message.place(), still == null ? "would now be accepted" : "still " + still);
  }

  private String whatIsStillWrong(RejectedMessage message) {
    Map<String, String> headers = message.headersToSend();
    byte[] value = message.value();
    try {
      if (message.isClaim()) {
        if (claims == null) {
          return "unread: its content lies elsewhere, and --claims does not say where";
        }
        value = claims.fetch(Claim.of(headers));
      }
    } catch (IOException e) {
      return "unread: " + e.getMessage();
    }
    Origin nowhere = new Origin(Topic.EVIDENCE_RAW.topicName(), 0, 0);
    Reading reading = reader.read(new Message(nowhere, clock.instant(), headers, value));
    Rejected why = reading.rejected();
    return why == null ? null : why.reason().name().toLowerCase(Locale.ROOT) + ": " + why.error();
  }

  String summary() {
    String left = String.join(", ", repeats.leftOut());
    return "%d would now be accepted, %d still rejected; nothing was sent%s"
        .formatted(accepted, rejected, left.isEmpty() ? "" : "; left out: " + left);
  }
}
