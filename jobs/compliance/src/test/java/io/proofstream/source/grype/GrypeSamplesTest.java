package io.proofstream.source.grype;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample, against what was counted in it by other means: each row of expected.csv. */
class GrypeSamplesTest {
  /** Not kept: how often things are repeated, and what only serves to name packages. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "source_type",
          "distro",
          "artifact_types",
          "matches_null_or_absent",
          "matches_raw",
          "vulns_dedup_with_type",
          "vulns_dedup_with_locations",
          "with_epss",
          "with_kev");

  /** Compared below: what a tool computes for an image is not always what it is called by. */
  private static final Set<String> OF_THE_IMAGE =
      Set.of("image_input", "image_id", "image_manifest_digest", "repo_digests", "target");

  /** Times are compared as times, since the file has them in the tool's own zone. */
  private static final Set<String> TIMES = Set.of("report_timestamp", "db_built");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    Set<String> elsewhere =
        Stream.of(NOT_KEPT, OF_THE_IMAGE, TIMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    return Expected.everyRowOf("grype", "grype", elsewhere, GrypeSamplesTest::measure);
  }

  @Test
  void everyTimeHolds() {
    Expected.of("grype", "grype")
        .forEach(
            (file, rows) -> {
              Scan scan = Sent.sample(file).event().scan();
              assertThat(scan.finishedAt()).as(file).isEqualTo(time(rows, "report_timestamp"));
              assertThat(scan.dbBuiltAt()).as(file).isEqualTo(time(rows, "db_built"));
            });
  }

  @Test
  void everyImageIsNamedAsAskedAndItsDigestIsTheRegistrysWhereThereIsOne() {
    Expected.of("grype", "grype")
        .forEach(
            (file, rows) -> {
              Evidence evidence = Sent.sample(file).event().evidence();
              boolean askedById = file.endsWith("grype-report-wo-description.json");
              if (rows.containsKey("image_input") && !askedById) {
                assertThat(named(evidence.asset())).isEqualTo(rows.get("image_input"));
              }
              assertThat(evidence.imageDigest()).as(file).isEqualTo(digest(rows));
              assertThat(evidence.imageDigest()).isNotEqualTo(rows.getOrDefault("image_id", "-"));
            });
  }

  private static String measure(Reading reading, String metric) {
    Event event = reading.events().getFirst();
    Scan scan = event.scan();
    List<ScanFinding> all = reading.events().stream().flatMap(e -> e.findings().stream()).toList();
    List<ScanFinding> open = all.stream().filter(finding -> !finding.suppressed()).toList();
    return switch (metric) {
      case "scanner_version" -> scan.scannerVersion();
      case "db_schema" -> scan.dbVersion();
      case "vulns_dedup" -> String.valueOf(open.size());
      case "ignored_matches" -> String.valueOf(scan.suppressed());
      case "has_fix" -> String.valueOf(scan.fixable());
      case "sev_Critical" -> String.valueOf(scan.critical());
      case "sev_High" -> String.valueOf(scan.high());
      case "sev_Medium" -> String.valueOf(scan.medium());
      case "sev_Low" -> String.valueOf(scan.low());
      case "sev_Negligible" -> String.valueOf(scan.negligible());
      case "sev_Unknown" -> String.valueOf(scan.unknown());
      case "distinct_ids" -> distinct(open.stream().map(ScanFinding::reportedId), id -> true);
      case "distinct_cves" -> distinct(open.stream().map(ScanFinding::reportedId), isCve());
      case "distinct_cves_incl_related" -> distinct(open.stream().flatMap(names()), isCve());
      case "noncve_prefixes" ->
          open.stream()
              .map(ScanFinding::reportedId)
              .filter(isCve().negate())
              .map(id -> id.replaceFirst("-.*", ""))
              .distinct()
              .sorted()
              .collect(Collectors.joining("|"));
      case "fix_(empty)", "fix_(absent)" -> fixes(open, null, false);
      case "fix_legacy_fixedInVersion" -> fixes(open, null, true);
      default -> fixes(open, metric.replaceFirst("^fix_", ""), null);
    };
  }

  /**
   * @param fixed whether it is fixed somewhere; null for any
   */
  private static String fixes(List<ScanFinding> open, String status, Boolean fixed) {
    return String.valueOf(
        open.stream()
            .filter(f -> status == null ? f.toolStatus() == null : status.equals(f.toolStatus()))
            .filter(f -> fixed == null || fixed == (f.fixedVersion() != null))
            .count());
  }

  private static Function<ScanFinding, Stream<String>> names() {
    return finding -> Stream.concat(Stream.of(finding.reportedId()), finding.aliases().stream());
  }

  private static Predicate<String> isCve() {
    return id -> id.startsWith("CVE-");
  }

  private static String distinct(Stream<String> ids, Predicate<String> which) {
    return String.valueOf(ids.filter(which).distinct().count());
  }

  private static Instant time(Map<String, String> rows, String metric) {
    String text = rows.get(metric);
    return text == null ? null : OffsetDateTime.parse(text).toInstant();
  }

  private static String named(Asset asset) {
    String place = asset.registry().isEmpty() ? "" : asset.registry() + "/";
    String tag = asset.tag() == null ? "" : ":" + asset.tag();
    return (place + asset.repository() + tag).replaceFirst("^docker.io/(library/)?", "");
  }

  private static String digest(Map<String, String> rows) {
    String told = rows.getOrDefault("repo_digests", "").replaceFirst(".*@", "");
    String digest = told.startsWith("sha256:") ? told : rows.get("image_manifest_digest");
    return digest != null && digest.matches("sha256:[0-9a-f]{64}") ? digest : null;
  }
}
