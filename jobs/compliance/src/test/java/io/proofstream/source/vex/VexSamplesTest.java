package io.proofstream.source.vex;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.source.Json;
import io.proofstream.wire.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample of decisions, against what was counted in it by other means. */
class VexSamplesTest {
  /** Nothing in it to keep: {@link OpenVexTest}. */
  private static final String EMPTY = "vex/openvex_no_vuln.json";

  /** Made after the noon at which the broker takes it here, so it is sent as seen before. */
  private static final String LATE = "vex/openvex_many_vuln.json";

  /**
   * Whether names are texts or objects is not kept. Of a time the offset is not: {@link
   * #everyTimeIsThatOfTheDocument} compares instants.
   */
  private static final Set<String> OPENVEX_NOT_KEPT =
      Set.of("vulnerability_is_object", "products_are_objects", "timestamp");

  /** A decision has no severity, and what it is about is described in no bill of materials. */
  private static final Set<String> CYCLONEDX_NOT_KEPT =
      Set.of(
          "spec_version",
          "timestamp",
          "subject",
          "subject_type",
          "subject_version",
          "maxsev_critical",
          "maxsev_high",
          "maxsev_(none-usable)");

  @TestFactory
  Stream<DynamicTest> everyRowOfOpenVexHolds() {
    return Expected.everyRowOf("vex", "openvex", OPENVEX_NOT_KEPT, VexSamplesTest::ofOpenVex)
        .filter(test -> !Set.of(EMPTY, LATE).contains(test.getDisplayName()));
  }

  @Test
  void everyRowOfTheLateDocumentHolds() {
    Reading reading = Sent.sample(LATE).with(Header.OBSERVED_AT, "2026-03-01T11:00:00Z").read();
    Map<String, String> rows = new HashMap<>(Expected.of("vex", "openvex").get(LATE));
    rows.keySet().removeAll(OPENVEX_NOT_KEPT);
    rows.keySet().removeAll(Set.of("bytes", "sha256", "encoding"));
    rows.forEach(
        (metric, value) -> assertThat(ofOpenVex(reading, metric)).as(metric).isEqualTo(value));
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfCsafHolds() {
    return Expected.everyRowOf("vex", "csaf", Set.of("category"), VexSamplesTest::ofCsaf);
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfCycloneDxHolds() {
    return Expected.everyRowOf("vex", "cyclonedx", CYCLONEDX_NOT_KEPT, VexSamplesTest::ofCycloneDx);
  }

  @TestFactory
  Stream<DynamicTest> everyTimeIsThatOfTheDocument() {
    return Stream.of("openvex", "cyclonedx")
        .flatMap(tool -> Expected.of("vex", tool).entrySet().stream())
        .filter(file -> file.getValue().containsKey("timestamp"))
        .filter(file -> !Set.of(EMPTY, LATE).contains(file.getKey()))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () ->
                        assertThat(Sent.sample(file.getKey()).event().evidence().occurredAt())
                            .isEqualTo(Json.instantOf(file.getValue().get("timestamp")))));
  }

  private static String ofOpenVex(Reading reading, String metric) {
    List<VexStatement> statements = statements(reading);
    VexStatement first = statements.getFirst();
    String word = metric.substring(metric.indexOf('_') + 1);
    return switch (metric) {
      case "id" -> first.documentId();
      case "author" -> first.author();
      case "version" -> first.documentVersion();
      case "statements", "products" -> String.valueOf(statements.size());
      case "subcomponents" -> count(statements, each -> each.subcomponent() != null);
      case "distinct_vulns" -> distinct(statements, VexStatement::vulnerabilityId);
      case "justification_(none)" -> count(statements, each -> each.justification() == null);
      default ->
          metric.startsWith("status_")
              ? count(statements, each -> each.toolStatus().equals(word))
              : count(statements, each -> word.equals(each.justification()));
    };
  }

  private static String ofCsaf(Reading reading, String metric) {
    List<VexStatement> statements = statements(reading);
    return switch (metric) {
      case "tracking_id" -> statements.getFirst().documentId();
      case "vulnerabilities" -> distinct(statements, VexStatement::vulnerabilityId);
      default -> {
        String word = metric.replaceFirst("^status_", "");
        yield count(statements, each -> each.toolStatus().equals(word));
      }
    };
  }

  /** What nobody analysed is a finding, not a decision. */
  private static String ofCycloneDx(Reading reading, String metric) {
    List<VexStatement> statements = statements(reading);
    List<ScanFinding> findings =
        reading.events().stream().flatMap(event -> event.findings().stream()).toList();
    assertThat(reading.events()).allMatch(event -> event.sbom() == null);
    String word = metric.replaceFirst("^analysis_", "");
    return switch (metric) {
      case "tools" -> "";
      case "bom_version" -> statements.isEmpty() ? "1" : statements.getFirst().documentVersion();
      case "vulnerabilities", "distinct_vuln_ids" ->
          distinct(
              Stream.concat(
                      statements.stream().map(VexStatement::reportedId),
                      findings.stream().map(ScanFinding::reportedId))
                  .toList(),
              id -> id);
      case "affects_total" -> String.valueOf(statements.size() + findings.size());
      case "analysis_(none)" -> String.valueOf(findings.size());
      default ->
          metric.startsWith("analysis_")
              ? count(statements, each -> each.toolStatus().equals(word))
              : String.valueOf(
                  reading.events().stream().mapToInt(each -> each.components().size()).sum());
    };
  }

  private static List<VexStatement> statements(Reading reading) {
    return reading.events().stream().flatMap(event -> event.statements().stream()).toList();
  }

  private static <T> String count(List<T> all, Predicate<T> wanted) {
    return String.valueOf(all.stream().filter(wanted).count());
  }

  private static <T> String distinct(List<T> all, Function<T, String> of) {
    return String.valueOf(all.stream().map(of).distinct().count());
  }
}
