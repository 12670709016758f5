package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a reading holds, counted as {@code expected.csv} counts: one vulnerability of a source
 * package once, however many packages were made of it, and severities in the tool's own words.
 */
public final class Told {
  private final Reading reading;
  private final List<ScanFinding> findings;

  private Told(Reading reading) {
    this.reading = reading;
    Set<List<String>> seen = new HashSet<>();
    findings =
        reading.events().stream()
            .flatMap(event -> event.findings().stream())
            .filter(finding -> seen.add(key(finding)))
            .toList();
  }

  private static List<String> key(ScanFinding finding) {
    String source = finding.sourcePackage();
    return Stream.of(
            finding.reportedId(),
            source == null ? finding.packageName() : source,
            finding.installedVersion())
        .map(String::valueOf)
        .toList();
  }

  /** Any metric that is counted the same way for every tool. */
  public static String of(Reading reading, String metric) {
    return new Told(reading).value(metric);
  }

  /** As {@link Expected#everyRowOf}, for files that name no artifact: their sender does. */
  public static Stream<DynamicTest> everyRowOf(
      String folder, String tool, String asset, Set<String> notKept, Expected.Measure measure) {
    Map<String, Map<String, String>> files = Expected.of(folder, tool);
    assertThat(files).as("files of %s in %s", tool, folder).isNotEmpty();
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      Sent sent = Sent.sample(file.getKey()).with(Header.ASSET, asset);
                      sent.events();
                      check(sent.read(), file.getValue(), notKept, measure);
                    }));
  }

  private static void check(
      Reading reading, Map<String, String> rows, Set<String> notKept, Expected.Measure measure) {
    Set<String> ofAnyFile = Set.of("bytes", "sha256", "encoding");
    rows.forEach(
        (metric, value) -> {
          if (!ofAnyFile.contains(metric) && !notKept.contains(metric)) {
            assertThat(measure.of(reading, metric)).as(metric).isEqualTo(value);
          }
        });
  }

  private String value(String metric) {
    Event first = reading.events().getFirst();
    Scan scan = first.scan();
    return switch (metric) {
      case "vulns", "vulns_dedup", "vulns_raw", "findings" -> String.valueOf(findings.size());
      case "has_fix" -> count(findings.stream().filter(finding -> finding.fixedVersion() != null));
      case "distinct_ids" -> count(findings.stream().map(ScanFinding::reportedId).distinct());
      case "distinct_cves" ->
          count(
              findings.stream()
                  .map(ScanFinding::vulnerabilityId)
                  .filter(id -> id.startsWith("CVE-"))
                  .distinct());
      case "image", "images" -> images();
      case "report_version" -> scan.formatVersion();
      case "scanner" -> scan.scanner() + "@" + scan.scannerVersion();
      case "status" -> scan.status() == ScanStatus.COMPLETE ? "success" : "failure";
      default -> {
        assertThat(metric).startsWith("sev_");
        String word = metric.substring("sev_".length());
        yield count(findings.stream().filter(each -> word.equals(each.toolSeverity())));
      }
    };
  }

  private String images() {
    return reading.events().stream()
        .map(event -> named(event.evidence().asset()))
        .collect(Collectors.joining("|"));
  }

  private static String named(Asset asset) {
    String place = asset.registry().isEmpty() ? "" : asset.registry() + "/";
    String tag = asset.tag() == null ? "" : ":" + asset.tag();
    return (place + asset.repository() + tag).replaceFirst("^docker.io/(library/)?", "");
  }

  private static String count(Stream<?> what) {
    return String.valueOf(what.count());
  }
}
