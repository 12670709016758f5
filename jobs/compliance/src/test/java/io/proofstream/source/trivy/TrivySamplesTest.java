package io.proofstream.source.trivy;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample, against what was counted in it by other means: each row of expected.csv. */
class TrivySamplesTest {
  /** Rows about what is not kept; a metric in neither list fails. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          // What the artifact is, beyond its name; one name of several is kept.
          "artifact_name",
          "artifact_type",
          "os_family",
          "os_name",
          "os_eosl",
          "layers",
          "packages",
          // How the report is laid out.
          "encoding",
          "report_id",
          "results",
          "targets",
          "result_types",
          "results_null_or_absent",
          "vuln_null_results",
          // Counts by other keys than ours.
          "vulns_raw",
          "vulns_dedup_with_pkgpath");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    Map<String, Map<String, String>> files = expected();
    assertThat(files).hasSize(47);
    return files.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> check(each.getKey(), each.getValue())));
  }

  private static void check(String file, Map<String, String> rows) {
    Reading reading = Sent.bytes(Sent.resource(file)).read();
    if (rows.containsKey("note")) {
      assertThat(reading.rejected().reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
      return;
    }
    assertThat(reading.rejected()).isNull();
    rows.forEach(
        (metric, value) -> {
          boolean told = !(value.isEmpty() && metric.matches("repo_tags|result_classes"));
          if (told && !NOT_KEPT.contains(metric)) {
            assertThat(actual(metric, reading)).as(metric).isEqualTo(normal(metric, value));
          }
        });
    assertThat(reading.events())
        .as("an image id is never taken for the digest of a manifest")
        .noneMatch(
            event -> rows.getOrDefault("image_id", "-").equals(event.evidence().imageDigest()));
  }

  private static String actual(String metric, Reading reading) {
    List<Scan> scans = reading.events().stream().map(Event::scan).toList();
    Scan scan = scans.getFirst();
    List<ScanFinding> all = reading.events().stream().flatMap(e -> e.findings().stream()).toList();
    List<ScanFinding> open = all.stream().filter(finding -> !finding.suppressed()).toList();
    Event first = reading.events().getFirst();
    return switch (metric) {
      case "bytes" -> String.valueOf(reading.rawBytes());
      case "sha256" -> reading.rawDigest().replace("sha256:", "");
      case "schema_version" -> scan.formatVersion();
      case "scanner_version" -> scan.scannerVersion();
      case "created_at" -> String.valueOf(scan.finishedAt());
      case "legacy_array" -> scan.formatVersion().equals("1") ? "True" : "False";
      case "k8s_resources" -> String.valueOf(scans.size());
      case "repo_tags" -> tagged(first);
      case "image_id" -> "never the digest";
      case "repo_digests" -> String.valueOf(first.evidence().imageDigest());
      case "result_classes" ->
          scans.stream()
              .flatMap(s -> s.scannerClasses().stream())
              .distinct()
              .sorted()
              .collect(Collectors.joining("|"));
      case "vulns_dedup" -> String.valueOf(open.size());
      case "has_fix" -> String.valueOf(scans.stream().mapToInt(Scan::fixable).sum());
      case "suppressed" -> String.valueOf(scans.stream().mapToInt(Scan::suppressed).sum());
      case "suppressed_sources" ->
          all.stream()
              .filter(ScanFinding::suppressed)
              .map(f -> f.suppressedBy().replaceFirst(".*: ", ""))
              .collect(Collectors.joining());
      case "distinct_ids" -> distinct(open, ScanFinding::reportedId, ".*");
      case "distinct_cves" -> distinct(open, ScanFinding::vulnerabilityId, "CVE-.*");
      case "pkgs_distinct" -> distinct(open, ScanFinding::packageName, ".*");
      case "noncve_prefixes" ->
          open.stream()
              .map(f -> f.reportedId().replaceFirst("-.*", ""))
              .filter(p -> !p.equals("CVE"))
              .distinct()
              .sorted()
              .collect(Collectors.joining("|"));
      case "sev_CRITICAL" -> sum(scans, Scan::critical);
      case "sev_HIGH" -> sum(scans, Scan::high);
      case "sev_MEDIUM" -> sum(scans, Scan::medium);
      case "sev_LOW" -> sum(scans, Scan::low);
      case "sev_UNKNOWN" -> sum(scans, Scan::unknown);
      case "k8s_cluster" -> cluster(reading);
      case "suppressed_vulnerability/not_affected" ->
          String.valueOf(
              all.stream()
                  .filter(f -> f.suppressed() && f.suppressedBy().startsWith("not_affected"))
                  .count());
      default ->
          metric.startsWith("status_") || metric.equals("sev_(absent)")
              ? status(metric, open)
              : TrivyRuleCounts.of(reading).measure(metric);
    };
  }

  /** What goes before the namespace in the name of a resource without an image. */
  private static String cluster(Reading reading) {
    return reading.events().stream()
        .map(event -> event.evidence().asset())
        .filter(asset -> asset.registry().isEmpty())
        .map(asset -> asset.repository().replaceFirst("/default/.*", ""))
        .distinct()
        .collect(Collectors.joining());
  }

  private static String status(String metric, List<ScanFinding> open) {
    if (metric.equals("sev_(absent)")) {
      return String.valueOf(open.stream().filter(f -> f.toolSeverity() == null).count());
    }
    String status = metric.substring("status_".length());
    return String.valueOf(open.stream().filter(f -> status.equals(f.toolStatus())).count());
  }

  private static String normal(String metric, String value) {
    return switch (metric) {
      case "created_at" -> OffsetDateTime.parse(value).toInstant().toString();
      case "image_id" -> "never the digest";
      case "repo_digests" -> value.isEmpty() ? "null" : value.replaceFirst(".*@", "");
      case "result_classes" ->
          Stream.of(value.split("\\|"))
              .map(
                  word ->
                      // Before classes, what has a type is packages: here, of Alpine.
                      Map.of("", "os", "os-pkgs", "os", "lang-pkgs", "library")
                          .getOrDefault(word, word))
              .map(word -> word.replace("license-file", "license"))
              .filter(word -> !word.equals("custom"))
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining("|"));
      default -> value;
    };
  }

  private static String tagged(Event event) {
    var asset = event.evidence().asset();
    String name = asset.registry() + "/" + asset.repository() + ":" + asset.tag();
    return name.replaceFirst("^docker.io/library/", "");
  }

  private static String distinct(
      List<ScanFinding> findings, Function<ScanFinding, String> of, String pattern) {
    return String.valueOf(
        findings.stream().map(of).filter(word -> word.matches(pattern)).distinct().count());
  }

  private static String sum(List<Scan> scans, ToIntFunction<Scan> count) {
    return String.valueOf(scans.stream().mapToInt(count).sum());
  }

  private static Map<String, Map<String, String>> expected() {
    Map<String, Map<String, String>> files = Expected.of("trivy", "trivy");
    files.putAll(Expected.of("trivy", "null-document"));
    files.putAll(Expected.of("trivy-operator", "trivy"));
    return files;
  }
}
