package io.proofstream.source.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements of CSAF documents; what no sample has is written after the standard's examples. */
class CsafTest {

  @Test
  void aProductIdIsThePackageThatTheTreeSaysItIs() {
    assertThat(Sent.sample("vex/csaf.json").event().statements())
        .containsExactly(
            new VexStatement(
                "CVE-2024-0001",
                "CVE-2024-0001",
                List.of(),
                "pkg:golang/github.com/aquasecurity/go-transitive@v4.0.0",
                "pkg:golang/github.com/aquasecurity/go-transitive",
                null,
                null,
                VexStatus.NOT_AFFECTED,
                "known_not_affected",
                null,
                "vulnerable_code_not_in_execute_path",
                null,
                "Example Company ProductCERT",
                "2022-EVD-UC-01-A-001",
                "1",
                Instant.parse("2022-03-03T11:00:00Z")));
  }

  @Test
  void everyStatusIsADecisionButARecommendation() {
    assertThat(statements("advisory.json"))
        .extracting(VexStatement::product, VexStatement::status, VexStatement::toolStatus)
        .containsExactlyInAnyOrder(
            tuple("pkg:rpm/redhat/bash@5.1", VexStatus.AFFECTED, "known_affected"),
            tuple("pkg:oci/shop?repository_url=ghcr.io/acme", VexStatus.FIXED, "fixed"),
            tuple("Shop Server", VexStatus.NOT_AFFECTED, "known_not_affected"),
            tuple("P-9", VexStatus.UNDER_INVESTIGATION, "under_investigation"));
  }

  @Test
  void aComponentOfAProductIsItsPartIfBothHaveUrls() {
    assertThat(statements("advisory.json"))
        .filteredOn(each -> each.status() == VexStatus.FIXED)
        .extracting(VexStatement::productIdentity, VexStatement::subcomponent)
        .containsExactly(tuple("pkg:oci/shop", "pkg:rpm/redhat/bash@5.1"));
    assertThat(statements("advisory.json"))
        .filteredOn(each -> each.status() == VexStatus.AFFECTED)
        .extracting(VexStatement::productIdentity, VexStatement::subcomponent)
        .containsExactly(tuple("pkg:rpm/redhat/bash", null));
  }

  @Test
  void flagsThreatsAndRemediationsBelongToTheirProducts() {
    assertThat(statements("advisory.json"))
        .extracting(
            VexStatement::status,
            VexStatement::justification,
            VexStatement::impact,
            VexStatement::action,
            VexStatement::statedAt)
        .contains(
            tuple(
                VexStatus.NOT_AFFECTED,
                "component_not_present",
                "The shell is not shipped.",
                null,
                Instant.parse("2026-02-02T00:00:00Z")),
            tuple(
                VexStatus.AFFECTED,
                null,
                null,
                "Update to 5.2.",
                Instant.parse("2026-02-03T00:00:00Z")));
  }

  @Test
  void otherIdsOfAVulnerabilityAreAliases() {
    assertThat(statements("advisory.json"))
        .allMatch(each -> each.aliases().equals(List.of("GHSA-jfh8-c2jp-5v3q")));
  }

  @Test
  void vulnerabilitiesMayComeBeforeTheProducts() {
    String document = text("advisory.json");
    int products = document.indexOf("\"product_tree\"");
    int vulnerabilities = document.indexOf("\"vulnerabilities\"");
    String turned =
        document.substring(0, products)
            + document.substring(vulnerabilities, document.lastIndexOf('}')).stripTrailing()
            + ","
            + document.substring(products, vulnerabilities).stripTrailing().replaceFirst(",$", "")
            + "}";

    assertThat(Sent.text(turned).event().statements()).isEqualTo(statements("advisory.json"));
  }

  @Test
  void aVersionThatNobodyKnowsYetIsRefusedByName() {
    Rejected rejected = Sent.text(text("advisory.json").replace("\"2.0\"", "\"3.0\"")).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.seen()).isEqualTo("csaf, version 3.0");
  }

  private static List<VexStatement> statements(String file) {
    return Sent.text(text(file)).event().statements();
  }

  private static String text(String file) {
    return Sent.ownText("csaf/" + file);
  }
}
