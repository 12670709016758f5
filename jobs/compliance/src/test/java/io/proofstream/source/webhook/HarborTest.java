package io.proofstream.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HarborTest {
  private static final String SCAN = "harbor-webhook/scanning_completed.json";
  private static final String CLEAN = "harbor-webhook/scanning_completed_no_vulnerability.json";
  private static final String PUSH = "harbor-webhook/push_artifact.json";

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf(
        "harbor-webhook", "harbor-webhook", Set.of("type"), HarborTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    Event event = reading.events().getFirst();
    Evidence evidence = event.evidence();
    Scan scan = event.scan();
    return switch (metric) {
      case "occur_at" -> String.valueOf(evidence.occurredAt().getEpochSecond());
      case "resources" -> String.valueOf(reading.events().size());
      case "digest" -> evidence.imageDigest();
      case "tag" -> evidence.asset().tag();
      case "scan_mime" -> scan.formatVersion();
      case "scan_status" -> scan.status() == ScanStatus.FAILED ? "Error" : "Success";
      case "scanner" -> scan.scanner().replace("trivy", "Trivy") + "@" + scan.scannerVersion();
      default -> counted(scan, metric.replace("sev_", ""));
    };
  }

  /** Harbor's own counts are words only. */
  private static String counted(Scan scan, String what) {
    Matcher count = Pattern.compile("\\b" + what + " (\\w+)").matcher(scan.failure());
    assertThat(count.find()).as("%s in %s", what, scan.failure()).isTrue();
    return count.group(1);
  }

  @Test
  void countsAreNoSightingsSoTheScanIsPartialAndClosesNothing() {
    Event event = Sent.sample(SCAN).event();

    assertThat(event.findings()).isEmpty();
    assertThat(event.scan())
        .returns(ScanStatus.PARTIAL, Scan::status)
        .returns(false, Scan::mayClose)
        .returns("counts only: severity High, total 5, fixable 5, High 4, Unknown 1", Scan::failure)
        .returns(0, Scan::high)
        .returns(Instant.parse("2022-03-31T08:32:53Z"), Scan::startedAt)
        .returns(Instant.parse("2022-03-31T08:32:56Z"), Scan::finishedAt);
  }

  @Test
  void aSeverityOfNoneAndAnEmptySummaryCloseNothingEither() {
    assertThat(Sent.sample(CLEAN).event().scan())
        .returns(ScanStatus.PARTIAL, Scan::status)
        .returns(false, Scan::mayClose)
        .returns("counts only: severity None, total 0, fixable 0", Scan::failure);
  }

  @Test
  void aPushNamesImageAndPerson() {
    Event event = Sent.sample(PUSH).event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.IMAGE_PUSHED);
    assertThat(event.evidence().asset().registry()).isEqualTo("harbor.example.com");
    assertThat(event.evidence().asset().repository()).isEqualTo("example/test");
    assertThat(event.push())
        .returns(PushAction.PUSHED, Push::action)
        .returns("latest", Push::tag)
        .returns("admin", Push::actor)
        .returns(Instant.parse("2019-10-17T17:50:32Z"), Push::pushedAt);
  }

  @Test
  void aDeletionIsTold() {
    Event event = Sent.own("harbor/delete_artifact.json").event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.IMAGE_DELETED);
    assertThat(event.push().action()).isEqualTo(PushAction.DELETED);
  }

  @Test
  void aCloudEventSaysTheSameAndADigestIsNoTag() {
    Event event = Sent.own("harbor/cloudevents-pushed.json").event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.IMAGE_PUSHED);
    assertThat(event.evidence().asset().repository()).isEqualTo("library/busybox");
    assertThat(event.evidence().asset().tag()).isNull();
    assertThat(event.evidence().imageDigest()).startsWith("sha256:dde8e930");
    assertThat(event.evidence().occurredAt()).isEqualTo("2023-03-06T06:08:43Z");
    assertThat(event.push()).returns("robot$ci", Push::actor).returns(null, Push::tag);
  }

  @Test
  void aFailedScanSaysSo() {
    assertThat(Sent.own("harbor/scanning_failed.json").event().scan())
        .returns(ScanStatus.FAILED, Scan::status)
        .returns("the scan failed", Scan::failure)
        .returns("trivy", Scan::scanner);
  }

  @Test
  void aStoppedScanWithoutAnOverviewSaysSo() {
    assertThat(Sent.own("harbor/scanning_stopped.json").event().scan())
        .returns(ScanStatus.FAILED, Scan::status)
        .returns("the scan was stopped", Scan::failure);
  }

  @Test
  void aPullIsIgnored() {
    Reading reading = Sent.own("harbor/pull_artifact.json").read();

    assertThat(Entry.of(reading).getFirst().receipt().outcome()).isEqualTo(Outcome.IGNORED);
  }
}
