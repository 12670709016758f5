package io.proofstream.source.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about real OpenVEX documents. */
class OpenVexTest {

  @Test
  void aDocumentWithoutStatementsDecidesNothing() {
    Reading reading = Sent.sample("vex/openvex_no_vuln.json").read();

    assertThat(reading.rejected()).isNull();
    assertThat(reading.events()).isEmpty();
    assertThat(reading.source()).isEqualTo("openvex");
  }

  @Test
  void eachStatusHasItsMeaningAndNamesMayBeTexts() {
    assertThat(
            Sent.sample("vex/openvex_many_vuln.json")
                .with(Header.OBSERVED_AT, "2026-03-01T11:00:00Z")
                .event()
                .statements())
        .extracting(VexStatement::vulnerabilityId, VexStatement::status, VexStatement::aliases)
        .containsExactly(
            tuple("CVE-2024-10001", VexStatus.NOT_AFFECTED, List.of()),
            tuple("CVE-2024-10002", VexStatus.AFFECTED, List.of()),
            tuple("CVE-2024-10003", VexStatus.FIXED, List.of()),
            tuple("CVE-2024-10004", VexStatus.UNDER_INVESTIGATION, List.of()),
            tuple("CVE-2024-10005", VexStatus.NOT_AFFECTED, List.of("GHSA-jfh8-c2jp-5v3q")),
            tuple("CVE-2024-10006", VexStatus.NOT_AFFECTED, List.of()));
  }

  @Test
  void aStatementsOwnTimeGoesBeforeThatOfTheDocument() {
    assertThat(statements("openvex-multiple.json"))
        .extracting(VexStatement::status, VexStatement::statedAt)
        .containsExactly(
            tuple(VexStatus.AFFECTED, Instant.parse("2023-01-15T07:02:03.853479631Z")),
            tuple(VexStatus.NOT_AFFECTED, Instant.parse("2023-01-17T01:07:16.853479631Z")));
  }

  @Test
  void aProductIsJoinedByItsIdentityAndItsPartIsNamed() {
    assertThat(statements("openvex-oci.json"))
        .extracting(
            VexStatement::product, VexStatement::productIdentity, VexStatement::subcomponent)
        .containsExactly(tuple("pkg:oci/debian", "pkg:oci/debian", "pkg:deb/debian/bash"));
    assertThat(Sent.sample("vex/openvex-oci.json").event().evidence().asset()).isNull();
  }

  @Test
  void anIdOfSeveralCvesStaysItself() {
    assertThat(statements("dockle.openvex.json"))
        .extracting(VexStatement::reportedId, VexStatement::vulnerabilityId)
        .contains(tuple("GO-2022-0646", "GO-2022-0646"), tuple("GO-2024-2512", "CVE-2024-24557"));
    assertThat(statements("dockle.openvex.json").getFirst())
        .extracting(VexStatement::product, VexStatement::productIdentity, VexStatement::impact)
        .containsExactly(
            "Unknown Product",
            null,
            "Govulncheck determined that the vulnerable code isn't called");
  }

  @Test
  void aMergedDocumentMayHaveLostItsContext() {
    assertThat(statements("open-vex-affected.json"))
        .extracting(VexStatement::action, VexStatement::documentVersion)
        .containsExactly(tuple("This is a test action statement", "0"));
  }

  @Test
  void thereIsOneRowForEachProductAndPart() {
    assertThat(
            openVex(
                    "\"products\":[{\"@id\":\"a\",\"subcomponents\":[{\"@id\":\"x\"},\"y\"]},"
                        + "{\"identifiers\":{\"purl\":\"pkg:npm/b@1\"}}]")
                .event()
                .statements())
        .extracting(
            VexStatement::product, VexStatement::productIdentity, VexStatement::subcomponent)
        .containsExactly(
            tuple("a", null, "x"), tuple("a", null, "y"), tuple("pkg:npm/b@1", "pkg:npm/b", null));
  }

  @Test
  void partsOfAllProductsStoodBesideThemOnce() {
    assertThat(openVex("\"products\":[\"a\"],\"subcomponents\":[\"x\"]").event().statements())
        .extracting(VexStatement::product, VexStatement::subcomponent)
        .containsExactly(tuple("a", "x"));
  }

  @Test
  void aStatementWithoutProductsIsKept() {
    assertThat(openVex("\"products\":[]").event().statements())
        .extracting(VexStatement::product)
        .containsExactly((String) null);
  }

  @Test
  void aDocumentAboutOneImageIsAboutThatAsset() {
    String digest = "@sha256:" + "a".repeat(64);
    String image = "\"pkg:oci/b" + digest + "?repository_url=ghcr.io/a/b\"";

    assertThat(openVex("\"products\":[" + image + "]").event().evidence())
        .extracting(each -> each.asset(), each -> each.imageDigest())
        .containsExactly(Asset.of("default", "ghcr.io", "a/b", null), digest.substring(1));
    assertThat(openVex("\"products\":[\"ghcr.io/a/b" + digest + "\"]").event().evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "a/b", null));
    assertThat(openVex("\"products\":[" + image + ",\"other\"]").event().evidence().asset())
        .isNull();
  }

  @Test
  void aStatementOfNoVulnerabilityIsMalformed() {
    assertThat(
            Sent.text(
                    "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"statements\":"
                        + "[{\"status\":\"fixed\"}]}")
                .rejected()
                .reason())
        .isEqualTo(Reason.MALFORMED);
  }

  private static List<VexStatement> statements(String file) {
    return Sent.sample("vex/" + file).event().statements();
  }

  private static Sent openVex(String fields) {
    return Sent.text(
        "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"statements\":"
            + ("[{\"vulnerability\":\"CVE-2024-1234\",\"status\":\"fixed\"," + fields + "}]}"));
  }
}
