package io.proofstream.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.Committed;
import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.document.CsvText;
import io.proofstream.document.DocumentFolder;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.Metrics;
import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.obligation.Obligations;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with the product. */
class ShippedContentTest {
  private static final Catalog CATALOG = Content.shipped();

  /** Tables that the metrics name and that a later room writes. */
  private static final Set<String> TO_COME = Set.of("audit_log", "audit_roots", "control_changes");

  @Test
  void nothingIsWrongWithItWhereItIsWrittenEither() throws IOException {
    CatalogReading reading =
        Content.read(DocumentFolder.of(Committed.root().resolve("frameworks")));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.catalog().digest()).isEqualTo(CATALOG.digest());
  }

  /** As the catalogs were counted when they were made. */
  @ParameterizedTest
  @CsvSource({
    "cis-controls-v8.1, 171, 0",
    "cis-docker-1.6.0, 117, 0",
    "cisa-bod-22-01, 1, 0",
    "cmmc-2.0, 149, 0",
    "eu-cra-annex1, 22, 0",
    "eu-dora, 18, 0",
    "eu-nis2, 13, 0",
    "fedramp-20x-ksi, 60, 0",
    "fedramp-rev5, 410, 0",
    "fedramp-scanning, 14, 0",
    "fedramp-vdr, 35, 0",
    "gdpr, 16, 0",
    "hipaa-security-rule, 65, 0",
    "hitrust-domains, 19, 0",
    "iso27001-2022-annexa, 93, 0",
    "nist-800-171r2, 110, 0",
    "nist-800-171r3, 97, 0",
    "nist-800-190, 47, 0",
    "nist-800-53r5, 1196, 182",
    "nist-csf-2.0, 106, 0",
    "nist-ssdf-1.1, 19, 0",
    "nsa-cisa-k8s, 53, 0",
    "owasp-docker-top10, 10, 0",
    "pci-dss-4.0.1, 363, 0",
    "slsa-1.0, 12, 0",
    "soc2-tsc-2017, 61, 0"
  })
  void everyIdIsThere(String id, int ids, int withdrawn) {
    Framework framework = CATALOG.framework(id).orElseThrow();
    assertThat(framework.controls()).extracting(Control::id).doesNotHaveDuplicates().hasSize(ids);
    assertThat(framework.withdrawn()).isEqualTo(withdrawn);
  }

  @ParameterizedTest
  @CsvSource({
    "fedramp-rev5, fedramp-rev5-li-saas, 156",
    "fedramp-rev5, fedramp-rev5-low, 156",
    "fedramp-rev5, fedramp-rev5-moderate, 323",
    "fedramp-rev5, fedramp-rev5-high, 410",
    "cmmc-2.0, cmmc-2.0-l1, 15",
    "cmmc-2.0, cmmc-2.0-l2, 110",
    "cmmc-2.0, cmmc-2.0-l3, 24"
  })
  void everyLevelHasItsOwn(String id, String scope, int ids) {
    Framework framework = CATALOG.framework(id).orElseThrow();
    Framework.Scope level =
        framework.scopes().stream()
            .filter(each -> each.id().equals(scope))
            .findFirst()
            .orElseThrow();
    assertThat(framework.controls().stream().filter(level::contains)).hasSize(ids);
  }

  @Test
  void aPolicyMayNameItsScopes() {
    assertThat(Frameworks.ids())
        .containsExactlyInAnyOrderElementsOf(
            CATALOG.frameworks().stream()
                .flatMap(framework -> framework.scopes().stream())
                .map(Framework.Scope::id)
                .toList());
  }

  @Test
  void everyControlInScopeHasWhatItNeeds() {
    assertThat(inScope())
        .hasSizeGreaterThan(800)
        .allSatisfy(
            control -> {
              assertThat(control.checks()).isNotEmpty();
              assertThat(control.weight()).isBetween(1, 10);
              assertThat(control.evidence()).isNotEmpty();
              assertThat(Stream.of(control.what(), control.why(), control.recommendation()))
                  .allMatch(text -> text.endsWith(".") && text.length() >= 12);
              assertThat(control.note() != null).isEqualTo(control.coverage() == Coverage.PARTIAL);
            });
  }

  @Test
  void everyFrameworkSaysThatItIsAMapping() {
    assertThat(CATALOG.frameworks())
        .allMatch(framework -> framework.disclaimer().contains("mapping"))
        .allMatch(framework -> framework.disclaimer().contains("no certification"));
  }

  @Test
  void everyCheckIsAskedAndItsEvidenceIsOfItsMetric() {
    Set<String> asked =
        inScope().stream()
            .flatMap(control -> control.checks().stream())
            .map(CheckUse::check)
            .collect(Collectors.toSet());
    assertThat(CATALOG.checks()).extracting(Check::id).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void everyMetricIsCheckedAndItsTablesExist() {
    Set<String> checked = CATALOG.checks().stream().map(Check::metric).collect(Collectors.toSet());
    assertThat(Metrics.all())
        .allSatisfy(
            metric ->
                assertThat(metric.tables())
                    .allMatch(
                        table ->
                            TO_COME.contains(table)
                                || Files.exists(
                                    Committed.root().resolve("sql/tables/" + table + ".sql"))));
    assertThat(Metrics.all())
        .filteredOn(metric -> !checked.contains(metric.id()))
        .extracting(MetricKind::id)
        .containsExactly("runtime_alerts");
  }

  @Test
  void aDeadlineThatIsJudgedIsOneThatTheFrameworkSets() {
    for (Framework framework : CATALOG.frameworks()) {
      for (Framework.Scope scope : framework.scopes()) {
        List<String> rules = Obligations.of(scope.id()).stream().map(ObligationRule::id).toList();
        for (Control control : framework.controls()) {
          for (CheckUse use : control.checks()) {
            String name = use.parameters().getOrDefault("obligation", List.of("policy")).getFirst();
            if (name.equals("own") && !scope.id().equals("nist-800-53r5")) {
              assertThat(rules).as(control + " in " + scope).isNotEmpty();
            } else if (!name.equals("policy") && !name.equals("own")) {
              assertThat(rules).as(control + " in " + scope).contains(scope.id() + ":" + name);
            }
          }
        }
      }
    }
  }

  @Test
  void frameworksBringTheirOwnNumbers() {
    assertThat(use("fedramp-rev5", "RA-5", "scan-coverage").parameters().get("cadence"))
        .containsExactly("30d");
    assertThat(use("nist-800-53r5", "RA-5", "scan-coverage").parameters())
        .doesNotContainKey("cadence");
    assertThat(use("hipaa-security-rule", "164.316(b)(2)(i)", "evidence-retained").pass())
        .isEqualTo(2190 * 86_400.0);
    assertThat(use("cis-controls-v8.1", "8.10", "evidence-retained").pass())
        .isEqualTo(90 * 86_400.0);
    assertThat(use("pci-dss-4.0.1", "6.3.3", "remediation-in-time").basis()).contains("one month");
  }

  @Test
  void everyNumberThatAFrameworkStatesIsOfAControlOfIts() throws IOException {
    String facts =
        Files.readString(Committed.root().resolve("frameworks/catalogs/threshold-facts.csv"));
    assertThat(CsvText.rows(facts))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            row ->
                assertThat(
                        CATALOG
                            .framework(row.get("framework"))
                            .orElseThrow()
                            .control(row.get("id")))
                    .as("%s", row)
                    .isPresent());
  }

  private static CheckUse use(String framework, String control, String check) {
    return CATALOG
        .framework(framework)
        .orElseThrow()
        .control(control)
        .orElseThrow()
        .checks()
        .stream()
        .filter(use -> use.check().equals(check))
        .findFirst()
        .orElseThrow();
  }

  private static List<Control> inScope() {
    return CATALOG.frameworks().stream()
        .flatMap(framework -> framework.controls().stream())
        .filter(Control::isInScope)
        .toList();
  }
}
