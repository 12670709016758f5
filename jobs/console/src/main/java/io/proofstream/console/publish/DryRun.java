package io.proofstream.console.publish;

import io.proofstream.claim.ClaimStore;
import io.proofstream.console.Problem;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.envelope.Draft;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files as the job would, here and now, and says what each would become. */
final class DryRun {
  private final Drafts drafts;
  private final Reader reader;
  private final Collector collector;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;
  private int messages;
  private int rejected;

  /**
   * @param collector its key is taken for registered, since only the job knows the registry
   */
  DryRun(
      Drafts drafts,
      Collector collector,
      String org,
      Clock clock,
      PrintWriter out,
      PrintWriter err) {
    this.drafts = drafts;
    this.reader =
        new Reader(
            Tools.all(),
            collector.isSigning()
                ? CollectorKeys.parse("{\"collectors\":[" + collector.registryEntry(org) + "]}")
                : CollectorKeys.none(),
            Envelope.FUTURE_BOUND);
    this.collector = collector.unnumbered();
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /** Zero, or the problem that some would be rejected. */
  int of(List<Payload> payloads) throws IOException {
    for (Payload payload : payloads) {
      PublishCommand.checkSize(payload);
      for (Draft draft : drafts.of(payload, payload.read(ClaimStore.MAX_BYTES))) {
        show(draft);
      }
      out.flush();
    }
    err.printf(
        "%d would be accepted, %d rejected; nothing was sent%n", messages - rejected, rejected);
    if (collector.isSigning()) {
      err.printf(
          "as if collector %s were registered with this key; only the job knows%n", collector.id());
    }
    if (rejected > 0) {
      throw Problem.failed(
          "%d of %d would be rejected".formatted(rejected, messages),
          "the reasons are above",
          "--source says what a file is, --asset what it is about; the rest is the tool's matter");
    }
    return 0;
  }

  private void show(Draft draft) {
    Reading reading = read(draft);
    out.println(draft.name());
    if (draft.headers().containsKey(Header.ORIGINAL_DIGEST)) {
      out.println("  secrets that the tool quotes are taken out");
    }
    messages++;
    rejected += reading.rejected() == null ? 0 : 1;
    new Preview(reading).lines().forEach(line -> out.println("  " + line));
  }

  private Reading read(Draft draft) {
    Map<String, String> headers = new HashMap<>();
    collector
        .stamp(draft.headers(), Digest.ofContent(draft.content()))
        .forEach((header, value) -> headers.put(header.key(), value));
    Origin nowhere = new Origin(Topic.EVIDENCE_RAW.topicName(), 0, messages);
    return reader.read(new Message(nowhere, clock.instant(), headers, draft.content()));
  }
}
