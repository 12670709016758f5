package io.proofstream.console.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.evidence.Digest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private final MockProducer<byte[], byte[]> broker =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final StringWriter out = new StringWriter();
  private final Replay replay = new Replay(broker, new PrintWriter(out));

  @Test
  void aMessageGoesAsItCame() {
    replay.send(
        message(
            1,
            "{\"a\":1}",
            "ps-asset: nginx:1.27",
            "ps-collector: ci",
            "ps-signature: s",
            "x: a: b"));

    assertThat(replay.finish()).isEqualTo(1);
    ProducerRecord<byte[], byte[]> sent = broker.history().getFirst();
    assertThat(sent.topic()).isEqualTo("evidence.raw");
    assertThat(sent.key()).asString(UTF_8).isEqualTo("nginx:1.27");
    assertThat(sent.value()).asString(UTF_8).isEqualTo("{\"a\":1}");
    assertThat(headers(sent))
        .isEqualTo(
            Map.of(
                "ps-asset", "nginx:1.27",
                "ps-collector", "ci",
                "ps-signature", "s",
                "x", "a: b"));
    assertThat(out.toString()).contains("again, from evidence.raw/3@1");
  }

  @Test
  void whatWasRedactedIsKnownByItsOriginalDigestAndUnsigned() {
    String original = Digest.ofContent("{\"Match\":\"hunter2\"}".getBytes(UTF_8));
    replay.send(
        new RejectedMessage(
            new Place("evidence.raw", 3, 1),
            "2026-11-20T10:00:00Z",
            "acme",
            "malformed",
            null,
            "e",
            List.of("ps-collector: ci", "ps-signature: s", "ps-signed-at: t", "ps-sequence: 4"),
            original,
            "{\"Match\":\"[redacted]\"}".getBytes(UTF_8)));

    assertThat(headers(broker.history().getFirst()))
        .isEqualTo(
            Map.of("ps-collector", "ci", "ps-sequence", "4", "ps-original-digest", original));
  }

  @Test
  void whatIsEmptyOrThereTwiceOrATickIsLeftOut() {
    replay.send(message(1, "{}", "ps-org: a"));
    replay.send(message(2, "{}", "ps-org: a"));
    replay.send(message(3, "{}", "ps-org: b"));
    replay.send(message(4, ""));
    replay.send(tombstone());

    assertThat(replay.finish()).isEqualTo(2);
    assertThat(replay.leftOut())
        .containsExactly("1 empty ones", "1 repeats of the same message", "1 tombstones");
  }

  @Test
  void whatWasSentIsCountedByOrganisation() {
    replay.send(message(1, "{}", "ps-org: acme"));
    replay.send(message(2, "[]", "ps-org: acme"));
    replay.finish();

    assertThat(replay.sent())
        .isEqualTo(Map.of("acme", new Replay.Sent(new Place("evidence.raw", 3, 1), 2)));
  }

  @Test
  void theJobsOwnMarkIsNotTakenAlong() {
    replay.send(message(1, "{}", "ps-tick: true", "ps-org: a"));

    assertThat(headers(broker.history().getFirst())).isEqualTo(Map.of("ps-org", "a"));
  }

  @Test
  void aClaimIsMadeAgainWithoutBecomingATombstone() {
    RejectedMessage claim =
        new RejectedMessage(
            new Place("evidence.raw", 3, 1),
            "2026-11-20T10:00:00Z",
            "acme",
            "claim_missing",
            null,
            "e",
            List.of("ps-claim: s3://b/c", "ps-claim-digest: d", "ps-claim-bytes: 7"),
            "sha256:1",
            null);
    replay.send(claim);

    assertThat(broker.history().getFirst().value()).isNotNull().isEmpty();
    assertThat(headers(broker.history().getFirst())).containsEntry("ps-claim", "s3://b/c");
  }

  @Test
  void itStopsWhereTheBrokerStops() {
    MockProducer<byte[], byte[]> failing =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    Replay stopped = new Replay(failing, new PrintWriter(out));
    stopped.send(message(1, "{}"));
    failing.errorNext(new TimeoutException("the broker went away"));

    assertThatThrownBy(stopped::finish)
        .isInstanceOf(Problem.class)
        .hasMessage("stopped at evidence.raw/3@1, with 0 sent again");
  }

  private static RejectedMessage message(int offset, String raw, String... headers) {
    byte[] bytes = raw.getBytes(UTF_8);
    return new RejectedMessage(
        new Place("evidence.raw", 3, offset),
        "2026-11-20T10:00:00Z",
        "acme",
        "unknown_format",
        null,
        "e",
        List.of(headers),
        Digest.ofContent(bytes),
        bytes);
  }

  private static RejectedMessage tombstone() {
    return new RejectedMessage(
        new Place("evidence.raw", 3, 9),
        "2026-11-20T10:00:00Z",
        "acme",
        "tombstone",
        null,
        "e",
        List.of(),
        null,
        null);
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }
}
