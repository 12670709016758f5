package io.proofstream.source.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions in CycloneDX documents that list no components. */
class CycloneDxVexTest {

  @Test
  void aReferenceIntoAnotherDocumentThatIsAPackageUrlJoinsWithFindings() {
    assertThat(statements("cyclonedx.json"))
        .extracting(VexStatement::product, VexStatement::productIdentity)
        .containsExactly(
            tuple(
                "pkg:maven/org.springframework.boot/spring-boot@2.6.0",
                "pkg:maven/org.springframework.boot/spring-boot"),
            tuple(
                "pkg:deb/ubuntu/libstdc%2B%2B6@12.3.0-1ubuntu1~22.04?arch=amd64"
                    + "&distro=ubuntu-22.04",
                "pkg:deb/ubuntu/libstdc%2B%2B6"));
  }

  @Test
  void aReferenceToTheDocumentsOwnSubjectIsItsName() {
    assertThat(statements("vex-fixed.json"))
        .extracting(
            VexStatement::product,
            VexStatement::status,
            VexStatement::toolStatus,
            VexStatement::action)
        .containsExactly(
            tuple(
                "DEF", VexStatus.FIXED, "resolved", "This version of Product DEF has been fixed."));
    assertThat(statements("cyclonedx-vex-affected.json"))
        .extracting(VexStatement::product, VexStatement::status)
        .containsExactly(tuple("ABC", VexStatus.AFFECTED));
  }

  @Test
  void whyItIsNotAffectedIsKept() {
    assertThat(statements("vex.json"))
        .extracting(VexStatement::justification, VexStatement::action, VexStatement::aliases)
        .containsExactly(
            tuple(
                "code_not_reachable",
                "will_not_fix, update",
                List.of("SNYK-JAVA-COMFASTERXMLJACKSONCORE-1048302")));
    assertThat(statements("vex.json").getFirst().impact()).startsWith("Automated dataflow");
  }

  @Test
  void whatNobodyAnalysedIsAFindingThatClosesNothing() {
    Event event = Sent.sample("vex/cyclonedx-vex-no-analysis.json").event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.SCAN_COMPLETED);
    assertThat(event.scan().status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(event.findings())
        .extracting(
            ScanFinding::vulnerabilityId, ScanFinding::toolSeverity, ScanFinding::packageName)
        .containsExactly(tuple("CVE-2021-44228", "critical", "ABC"));
  }

  private static List<VexStatement> statements(String file) {
    List<Event> events = Sent.sample("vex/" + file).events();
    assertThat(events)
        .extracting(event -> event.evidence().kind())
        .containsExactly(Kind.VEX_STATED);
    return events.getFirst().statements();
  }
}
