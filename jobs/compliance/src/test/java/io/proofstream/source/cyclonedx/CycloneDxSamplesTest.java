package io.proofstream.source.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.source.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample that names what it is about, against what was counted in it by other means. */
class CycloneDxSamplesTest {
  /** These name nothing, so their vulnerabilities are nobody's: {@link CycloneDxScanTest}. */
  private static final Set<String> WITHOUT_SUBJECT =
      Set.of("sbom-cyclonedx/no-severity.json", "sbom-cyclonedx/valid-vulnerability-1.4.json");

  /**
   * How deep a component is nested and in which form tools are listed is not kept; of a time the
   * offset is not, so {@link #everyTimeIsThatOfTheDocument} compares instants.
   */
  private static final Set<String> NOT_KEPT =
      Set.of("components_top", "tools_as_object", "timestamp");

  @TestFactory
  Stream<DynamicTest> everyRowOfEveryBillHolds() {
    return Expected.everyRowOf(
            "sbom-cyclonedx", "cyclonedx", NOT_KEPT, CycloneDxSamplesTest::normal)
        .filter(test -> !WITHOUT_SUBJECT.contains(test.getDisplayName()));
  }

  @TestFactory
  Stream<DynamicTest> everyTimeIsThatOfTheDocument() {
    return Expected.of("sbom-cyclonedx", "cyclonedx").entrySet().stream()
        .filter(file -> file.getValue().containsKey("timestamp"))
        .filter(file -> !WITHOUT_SUBJECT.contains(file.getKey()))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () ->
                        assertThat(Sent.sample(file.getKey()).event().sbom().createdAt())
                            .isEqualTo(Json.instantOf(file.getValue().get("timestamp")))));
  }

  private static boolean of(Reading reading, String tool) {
    return reading.events().getFirst().evidence().tool().equals(tool);
  }

  private static String normal(Reading reading, String metric) {
    String value = measure(reading, metric);
    return value == null ? "" : value;
  }

  static String measure(Reading reading, String metric) {
    Sbom sbom = reading.events().getFirst().sbom();
    List<Component> components = list(reading, Event::components);
    List<ScanFinding> findings = list(reading, Event::findings);
    return switch (metric) {
      case "spec_version" -> sbom.formatVersion();
      case "serial" -> sbom.serial();
      case "bom_version" -> sbom.documentVersion();
      case "tools" -> sbom.tools();
      case "subject" -> sbom.subjectName();
      case "subject_version" -> sbom.subjectVersion();
      case "subject_type" -> sbom.subjectType();
      case "components_all_nested" -> String.valueOf(sbom.components());
      case "components_with_purl" -> String.valueOf(sbom.componentsWithPurl());
      case "components_with_license" -> String.valueOf(sbom.componentsWithLicense());
      case "components_with_version" -> count(components, each -> each.version() != null);
      case "distinct_purls" ->
          String.valueOf(
              components.stream().map(Component::purl).filter(p -> p != null).distinct().count());
      case "dependencies" -> String.valueOf(sbom.relationships());
      case "vulnerabilities", "distinct_vuln_ids" ->
          String.valueOf(findings.stream().map(ScanFinding::reportedId).distinct().count());
      // Xray tells what is affected by naming the vulnerability like the component.
      case "affects_total" -> of(reading, "xray") ? "0" : String.valueOf(findings.size());
      default -> counted(metric, components, findings, list(reading, Event::statements));
    };
  }

  private static String counted(
      String metric,
      List<Component> components,
      List<ScanFinding> findings,
      List<VexStatement> statements) {
    String word = metric.substring(metric.indexOf('_') + 1);
    if (metric.startsWith("ctype_")) {
      return count(components, each -> each.type().equals(word));
    }
    if (metric.equals("analysis_(none)")) {
      return ids(findings, each -> each.toolStatus() == null);
    }
    if (metric.startsWith("analysis_")) {
      return String.valueOf(
          statements.stream()
              .filter(each -> word.equals(each.toolStatus()))
              .map(VexStatement::reportedId)
              .distinct()
              .count());
    }
    return ids(
        findings,
        each -> word.equals(each.toolSeverity() == null ? "(none-usable)" : each.toolSeverity()));
  }

  private static String ids(List<ScanFinding> findings, Predicate<ScanFinding> wanted) {
    return String.valueOf(
        findings.stream().filter(wanted).map(ScanFinding::reportedId).distinct().count());
  }

  private static <T> String count(List<T> all, Predicate<T> wanted) {
    return String.valueOf(all.stream().filter(wanted).count());
  }

  private static <T> List<T> list(Reading reading, Function<Event, List<T>> items) {
    return reading.events().stream().flatMap(event -> items.apply(event).stream()).toList();
  }
}
