package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.report.ScanReport;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  @Test
  void headersWinOverTheDocument() {
    Event event =
        Sent.sample("trivy/alpine-310.json")
            .with(Header.ORG, "acme")
            .with(Header.ASSET, "registry.acme.io/shop:2.4.1@" + DIGEST)
            .with(Header.OBSERVED_AT, "2026-03-01T10:00:00+01:00")
            .with(Header.COLLECTOR, "ci-7")
            .with(Header.SOURCE, "trivy")
            .with(Header.SIMULATED, "true")
            .event();

    assertThat(event.evidence().org()).isEqualTo("acme");
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("acme", "registry.acme.io", "shop", "2.4.1"));
    assertThat(event.evidence().imageDigest()).isEqualTo(DIGEST);
    assertThat(event.evidence().platform()).isEqualTo("linux/amd64");
    assertThat(event.evidence().occurredAt()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(event.evidence().collectorId()).isEqualTo("ci-7");
    assertThat(event.evidence().simulated()).isTrue();
    assertThat(event.evidence().trust()).isEqualTo(Trust.UNVERIFIED);
    assertThat(event.evidence().confidence()).isEqualTo(100);
    assertThat(event.evidence().rawLocation()).isEqualTo("raw_contents");
  }

  @Test
  void identitiesAreDigestsOfWhatTheyName() {
    Sent sent = Sent.sample("trivy/alpine-310.json").with(Header.COLLECTOR, "ci-7");
    Reading reading = sent.read();

    assertThat(reading.messageId())
        .isEqualTo(
            Digest.id(
                "message", "default", "UNVERIFIED", null, null, null, "ci-7", reading.rawDigest()));
    Event event = reading.events().getFirst();
    assertThat(event.evidence().evidenceId())
        .isEqualTo(Digest.id("event", reading.messageId(), "0"));
    assertThat(event.scan().scanId()).isEqualTo(Digest.id("scan", event.evidence().evidenceId()));
    ScanFinding first = event.findings().getFirst();
    assertThat(first.findingId())
        .isEqualTo(
            Digest.id(
                "finding",
                "default",
                event.evidence().asset().assetId(),
                "CVE-2019-1549",
                "pkg:apk/alpine/libcrypto1.1",
                "os"));
  }

  @ParameterizedTest
  @CsvSource({
    "ORG, Acme",
    "ORG, ''",
    "ORG, a-b",
    "ASSET, ''",
    "ASSET, not an image",
    "OBSERVED_AT, yesterday",
    "OBSERVED_AT, 2026-03-01",
    "OBSERVED_AT, 2026-03-01T10:00:00",
    "OBSERVED_AT, 1969-12-31T23:59:59Z",
    "OBSERVED_AT, +200000-01-01T00:00:00Z",
    "COLLECTOR, ''",
    "SOURCE, nessus",
    "SOURCE, ''",
    "SIMULATED, yes",
  })
  void aHeaderThatCannotBeIsRefusedByName(Header header, String word) {
    Rejected rejected = Sent.sample("trivy/alpine-310.json").with(header, word).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_HEADER);
    assertThat(rejected.error()).startsWith("header " + header.key() + ": ");
    assertThat(rejected.error()).doesNotContain(word.isEmpty() ? "\0" : word);
    assertThat(rejected.org()).isEqualTo(header == Header.ORG ? null : "default");
  }

  @Test
  void aRejectedMessageIsKeptWholeWithItsClaim() {
    Sent sent = Sent.text("{\"made\":\"hunter2\"}").with(Header.ORG, "acme");
    Reading reading = sent.read();

    assertThat(reading.events()).isEmpty();
    assertThat(reading.source()).isNull();
    assertThat(reading.rejected().org()).isEqualTo("acme");
    assertThat(reading.rejected().raw()).isEqualTo(sent.message().value());
    assertThat(reading.rejected().rawDigest()).isEqualTo(reading.rawDigest());
    assertThat(reading.rejected().error()).contains("made").doesNotContain("hunter2");
  }

  @Test
  void whatClaimsTheFutureIsRefusedBeyondTheBound() {
    String inside = Sent.NOON.plus(Duration.ofMinutes(5)).toString();
    String beyond = Sent.NOON.plus(Duration.ofMinutes(5)).plusMillis(1).toString();

    assertThat(Sent.sample("trivy/gomod.json").with(Header.OBSERVED_AT, inside).events())
        .hasSize(1);
    assertThat(Sent.sample("trivy/gomod.json").with(Header.OBSERVED_AT, beyond).rejected().reason())
        .isEqualTo(Reason.FROM_THE_FUTURE);
    assertThat(
            Sent.text(
                    "{\"SchemaVersion\":2,\"ArtifactName\":\"x\",\"CreatedAt\":\"2026-03-02T12:00:00Z\"}")
                .rejected()
                .error())
        .contains("86400 s after");
  }

  @Test
  void aSourceThatIsNamedMustKnowTheDocument() {
    assertThat(Sent.text("{\"a\":1}").with(Header.SOURCE, "trivy").rejected().error())
        .isEqualTo("trivy does not know it: an object with the keys a");
  }

  @Test
  void aLargeScanTravelsInParts() {
    String many =
        IntStream.range(0, 4001)
            .mapToObj(
                i ->
                    "{\"VulnerabilityID\":\"CVE-2024-"
                        + (10000 + i)
                        + "\",\"PkgName\":\"x\",\"Severity\":\"LOW\"}")
            .collect(Collectors.joining(","));
    List<Event> events =
        Sent.text(
                "{\"SchemaVersion\":2,\"ArtifactName\":\"x\",\"Results\":[{\"Type\":\"npm\",\"Vulnerabilities\":["
                    + many
                    + "]}]}")
            .events();

    assertThat(events).extracting(Event::index).containsExactly(0, 1, 2);
    assertThat(events).extracting(Event::part).containsExactly(0, 1, 2);
    assertThat(events).extracting(Event::parts).containsOnly(3);
    assertThat(events).extracting(event -> event.findings().size()).containsExactly(2000, 2000, 1);
    assertThat(events).extracting(Event::scan).containsOnly(events.getFirst().scan());
    assertThat(events.getFirst().scan().low()).isEqualTo(4001);
  }

  @Test
  void theSameMessageIsAlwaysReadTheSame() {
    for (String file : List.of("kubernetes.json", "legacy_many_vulns.json", "helm.json")) {
      assertThat(Sent.sample("trivy/" + file).read())
          .usingRecursiveComparison()
          .isEqualTo(Sent.sample("trivy/" + file).read());
    }
    assertThat(Sent.text("[1").read()).usingRecursiveComparison().isEqualTo(Sent.text("[1").read());
  }

  @Test
  void aBugInASourceCostsOneMessage() {
    Source broken =
        new Source() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public boolean recognises(Shape shape) {
            return shape.has("a");
          }

          @Override
          public List<ScanReport> read(Json json) {
            throw new IllegalStateException("content of the message");
          }
        };
    Reading reading =
        new Reader(List.of(broken), CollectorKeys.none(), Duration.ZERO)
            .read(Sent.text("{\"a\":1}").message());

    assertThat(reading.rejected().reason()).isEqualTo(Reason.READER_FAULT);
    assertThat(reading.rejected().error())
        .isEqualTo("the reader of broken failed: IllegalStateException");
  }
}
