package io.proofstream.policy.obligation;

import static io.proofstream.policy.Sla.ClockStart.EVALUATED;
import static io.proofstream.policy.Sla.ClockStart.FIRST_DETECTED;
import static io.proofstream.policy.Sla.ClockStart.FIX_AVAILABLE;
import static io.proofstream.policy.Sla.ClockStart.KEV_LISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.ObligationRule.Window;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Policy.Boundary;
import io.proofstream.policy.PolicyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationsTest {
  private static final String SHOP = "ghcr.io/acme/shop";
  private static final long DAY = 86_400;

  @Test
  void anAssetInNoBoundaryIsUnderTheOrganisationsOwnPromiseAlone() {
    List<ObligationRule> rules = Obligations.of(Policies.ofNobody("acme"), SHOP);

    assertThat(rules).extracting(ObligationRule::id).containsExactly("policy");
    assertThat(rules.getFirst().framework()).isNull();
    assertThat(rules.getFirst().start()).isEqualTo(FIRST_DETECTED);
    assertThat(rules.getFirst().windows())
        .extracting(Window::severity, Window::seconds)
        .containsExactly(
            tuple(Severity.CRITICAL, DAY),
            tuple(Severity.HIGH, 3 * DAY),
            tuple(Severity.MEDIUM, 7 * DAY),
            tuple(Severity.LOW, 14 * DAY));
  }

  @Test
  void belowTheTriageThresholdThereIsNoPromise() {
    Policy policy = PolicyBuilder.of("acme").minimumSeverity(Severity.HIGH).build();

    assertThat(Obligations.of(policy, SHOP).getFirst().windows())
        .extracting(Window::severity)
        .containsExactly(Severity.CRITICAL, Severity.HIGH);
  }

  @Test
  void eachBoundaryThatContainsTheAssetAddsWhatItsFrameworkDemands() {
    Policy policy =
        PolicyBuilder.of("acme")
            .boundaries(
                new Boundary("pci-dss-4.0.1", List.of("ghcr.io/acme/*")),
                new Boundary("cis-controls-v8.1", List.of("ghcr.io/other/*")),
                new Boundary("soc2-tsc-2017", List.of("*")),
                new Boundary("fedramp-rev5-moderate", List.of("*")))
            .build();

    assertThat(Obligations.of(policy, SHOP))
        .extracting(ObligationRule::id)
        .containsExactly(
            "policy",
            "pci-dss-4.0.1:6.3.3",
            "fedramp-rev5-moderate:ra-5",
            "fedramp-rev5-moderate:si-2");
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL, 30", "HIGH, 30", "MEDIUM, 90", "LOW, 180"})
  void fedRampRev5CountsFromDiscoveryByRisk(Severity severity, long days) {
    ObligationRule rule = rule("fedramp-rev5-high", "ra-5");

    assertThat(rule.start()).isEqualTo(FIRST_DETECTED);
    assertThat(rule.windows())
        .filteredOn(window -> window.severity() == severity)
        .extracting(Window::seconds)
        .containsExactly(days * DAY);
    assertThat(rule.windows()).hasSize(4);
  }

  @Test
  void updatesCountFromTheirRelease() {
    assertThat(rule("fedramp-rev5-li-saas", "si-2").start()).isEqualTo(FIX_AVAILABLE);
    assertThat(rule("fedramp-rev5-low", "si-2").windows())
        .containsExactly(new Window(null, null, null, null, null, 30 * DAY, false));
    assertThat(rule("pci-dss-4.0.1", "6.3.3").start()).isEqualTo(FIX_AVAILABLE);
    assertThat(rule("pci-dss-4.0.1", "6.3.3").windows())
        .containsExactly(new Window(Severity.CRITICAL, null, null, null, null, 30 * DAY, false));
    assertThat(rule("cis-controls-v8.1", "7.7").start()).isEqualTo(FIRST_DETECTED);
  }

  @Test
  void exploitedOnesAreDueWhenTheCatalogueSays() {
    for (String framework : List.of("cisa-bod-22-01", "fedramp-vdr-low", "fedramp-vdr-high")) {
      assertThat(rule(framework, "kev").start()).isEqualTo(KEV_LISTED);
      assertThat(rule(framework, "kev").windows())
          .containsExactly(new Window(null, null, null, null, true, null, true));
    }
  }

  /** Against the table of VDR-TFR-PVR, cell by cell where it matters. */
  @ParameterizedTest
  @CsvSource({
    "low, N5, true, true, 96",
    "low, N2, , false, 4608",
    "moderate, N5, true, true, 48",
    "moderate, N4, , false, 1536",
    "moderate, N3, false, true, 768",
    "high, N5, true, true, 12",
    "high, N5, false, true, 24",
    "high, N5, , false, 192",
    "high, N2, true, true, 576"
  })
  void vdrCountsFromTheEvaluationByImpactAndExposure(
      String level, String impact, Boolean reachable, Boolean exploitable, long hours) {
    ObligationRule rule = rule("fedramp-vdr-" + level, "remediation");

    assertThat(rule.start()).isEqualTo(EVALUATED);
    assertThat(rule.windows())
        .contains(new Window(null, impact, reachable, exploitable, null, hours * 3600, false))
        .hasSize(13);
    assertThat(rule.windows().getLast())
        .isEqualTo(new Window(null, "N1", null, null, null, null, false));
  }

  @Test
  void everyRuleSaysWhereItsNumbersStandAndIsOfAKnownFramework() {
    int rules = 0;
    for (String framework : Frameworks.ids()) {
      for (ObligationRule rule : Obligations.of(framework)) {
        assertThat(rule.id()).startsWith(framework + ":");
        assertThat(rule.framework()).isEqualTo(framework);
        assertThat(Obligations.basis(rule.id())).as(rule.id()).isNotBlank();
        rules++;
      }
    }
    assertThat(rules).isEqualTo(4 * 2 + 3 * 2 + 3);
    assertThat(Frameworks.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }

  private static ObligationRule rule(String framework, String name) {
    return Obligations.of(framework).stream()
        .filter(rule -> rule.id().equals(framework + ":" + name))
        .findFirst()
        .orElseThrow();
  }
}
