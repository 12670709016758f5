package io.proofstream.console.envelope;

import static io.proofstream.console.Typed.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.RecordBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String SHOP = "ghcr.io/acme/shop:1.4";

  @Test
  void saysNothingThatWasNotSaid() {
    Envelope envelope = envelope(null, null, null, null, null, false);

    assertThat(envelope.headers()).isEmpty();
    assertThat(envelope.key()).isNull();
  }

  @Test
  void carriesEverythingThatWasSaid() {
    Envelope envelope = envelope("acme", SHOP, "2026-11-20", "ci-7", "trivy", true);

    assertThat(envelope.headers())
        .isEqualTo(
            Map.of(
                Header.ORG, "acme",
                Header.ASSET, SHOP,
                Header.OBSERVED_AT, "2026-11-20T00:00:00Z",
                Header.COLLECTOR, "ci-7",
                Header.SOURCE, "trivy",
                Header.SIMULATED, "true"));
  }

  @Test
  void isKeyedByItsAssetAndNeverByItsCollector() {
    Envelope byAsset = envelope(null, SHOP, null, "ci-7", null, false);
    Envelope byCollector = envelope(null, null, null, "ci-7", null, false);

    assertThat(byAsset.key()).isEqualTo(SHOP.getBytes(UTF_8));
    assertThat(byCollector.key()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-20T00:00:00Z",
    "2026-11-20T09:30:00Z, 2026-11-20T09:30:00Z",
    "2026-11-20T09:30Z, 2026-11-20T09:30:00Z",
    "2026-11-20T10:30:00.25+01:00, 2026-11-20T09:30:00.250Z",
    "2026-11-21T12:05:00Z, 2026-11-21T12:05:00Z"
  })
  void understandsTimesThatSayTheirZone(String at, String meant) {
    assertThat(observedAt(at).headers()).containsEntry(Header.OBSERVED_AT, meant);
  }

  @Test
  void advisesToSayTheZone() {
    assertThatThrownBy(() -> observedAt("2026-11-20T09:30:00"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(Problem.USAGE);
              assertThat(problem.lines().get(2)).contains("add Z", "2026-11-20T09:30:00Z");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2026-02-30", "20261120", "1732100000", "T"})
  void refusesWhatIsNoTime(String at) {
    assertThatThrownBy(() -> observedAt(at)).isInstanceOf(Problem.class);
  }

  @Test
  void refusesTheFutureBeyondAnyClocksError() {
    assertThatThrownBy(() -> observedAt("2026-11-21T12:05:01Z"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("future");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACME", "a-b", "", "a b", "ä"})
  void refusesOrganisationsThatThePipelineWouldReject(String org) {
    assertThatThrownBy(() -> envelope(org, null, null, null, null, false))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("--org");
  }

  @Test
  void refusesAnOrganisationOfMoreThan64Characters() {
    String longest = "a".repeat(64);

    assertThat(envelope(longest, null, null, null, null, false)).isNotNull();
    assertThatThrownBy(() -> envelope(longest + "a", null, null, null, null, false))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ghcr.io/Acme/shop", "ghcr.io/acme/shop:", "a b", "https://ghcr.io/a", ""})
  void refusesAssetsThatNameNoImage(String asset) {
    assertThatThrownBy(() -> envelope(null, asset, null, null, null, false))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("--asset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "\u0000"})
  void refusesCollectorsThatThePipelineWouldReject(String collector) {
    assertThatThrownBy(() -> envelope(null, null, null, collector, null, false))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("--collector");
  }

  @Test
  void refusesToolsThatNothingReads() {
    assertThatThrownBy(() -> envelope(null, null, null, null, "abacus", false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.lines().get(2)).contains("trivy"));
  }

  @Test
  void refusesTimesBeforeThereWereTools() {
    assertThatThrownBy(() -> observedAt("1969-12-31")).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GATE, somewhere",
    "GATE, CI",
    "CLUSTER, ''",
    "FILTERS, 'a\tb'",
    "CLUSTER, 'a\u0000'"
  })
  void refusesWhatElseThePipelineWouldReject(Header header, String value) {
    assertThatThrownBy(() -> Envelope.checked(Map.of(header, value), CLOCK))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(Problem.USAGE));
  }

  @Test
  void saysOnlyWhatThePipelineAccepts() {
    List<Envelope> accepted =
        List.of(
            envelope(null, null, null, null, null, false),
            envelope("a", "nginx", "1970-01-01", "c", "trivy", true),
            envelope("0_", SHOP, "2026-11-21T12:05:00Z", "Ünï côde", null, true),
            envelope("a".repeat(64), "nginx", null, "x".repeat(256), null, false),
            Envelope.checked(
                Map.of(
                    Header.GATE, "scheduled",
                    Header.CLUSTER, "prod-1",
                    Header.FILTERS, "severity>=high,ignore-unfixed"),
                CLOCK));
    for (Envelope envelope : accepted) {
      Map<String, String> headers = new HashMap<>();
      envelope.headers().forEach((header, value) -> headers.put(header.key(), value));
      Message message =
          new Message(new Origin("evidence.raw", 0, 0), NOON, headers, "{}".getBytes(UTF_8));

      // An empty object is no tool's report: that much is expected, a refused header is not.
      assertThat(
              new Reader(Tools.all(), CollectorKeys.none(), Envelope.FUTURE_BOUND)
                  .read(message)
                  .rejected()
                  .reason())
          .as("%s", headers)
          .isEqualTo(Reason.UNKNOWN_FORMAT);
    }
  }

  @Test
  void neverEstimatesLessThanKafkaDoes() {
    Envelope envelope = envelope("acme", SHOP, "2026-11-20", "ci-7", "trivy", true);
    RecordHeader[] headers =
        Stream.of(envelope.headers(), Envelope.FURTHER)
            .flatMap(each -> each.entrySet().stream())
            .map(entry -> new RecordHeader(entry.getKey().key(), entry.getValue().getBytes(UTF_8)))
            .toArray(RecordHeader[]::new);
    for (int size : new int[] {1, 200, 20_000, 1_000_000}) {
      int kafka =
          AbstractRecords.estimateSizeInBytesUpperBound(
              RecordBatch.CURRENT_MAGIC_VALUE,
              CompressionType.NONE,
              ByteBuffer.wrap(envelope.key()),
              ByteBuffer.allocate(size),
              headers);

      assertThat(size + envelope.overhead()).isBetween(kafka, kafka + 130);
    }
  }

  private static Envelope observedAt(String at) {
    return envelope(null, null, at, null, null, false);
  }

  private static Envelope envelope(
      String org, String asset, String at, String collector, String source, boolean simulated) {
    Map<Header, String> said = new EnumMap<>(Header.class);
    said.put(Header.ORG, org);
    said.put(Header.ASSET, asset);
    said.put(Header.OBSERVED_AT, at);
    said.put(Header.COLLECTOR, collector);
    said.put(Header.SOURCE, source);
    said.put(Header.SIMULATED, simulated ? "true" : null);
    said.values().removeIf(Objects::isNull);
    return Envelope.checked(said, CLOCK);
  }
}
