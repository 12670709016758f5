package io.proofstream.source.attestation;

import static io.proofstream.source.attestation.Enveloped.signed;
import static io.proofstream.source.attestation.Enveloped.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of other tools that are told as predicates. */
class AttestedDocumentTest {
  private static final String BOM = "https://cyclonedx.org/bom";
  private static final String SUBJECT = "{\"name\":\"ghcr.io/acme/shop:1.4\"}";
  private static final String DOCUMENT =
      """
      {"bomFormat":"CycloneDX","specVersion":"1.5","components":[
        {"type":"library","name":"busybox","purl":"pkg:apk/alpine/busybox@1.36"}]}
      """;

  @Test
  void aBillOfMaterialsIsOneOfTheSubjectWhateverItWasMadeFrom() {
    List<Event> events = Sent.sample("attestation/centos-7-cyclonedx.intoto.jsonl").events();

    assertThat(events.getFirst().attestation().type()).isEqualTo(AttestationType.SBOM);
    Event bill = events.getLast();
    assertThat(bill.evidence().kind()).isEqualTo(Kind.SBOM_RECORDED);
    assertThat(bill.evidence().tool()).isEqualTo("trivy");
    assertThat(bill.evidence().occurredAt()).isEqualTo("2022-06-14T15:08:48Z");
    assertThat(bill.evidence().imageDigest()).startsWith("sha256:be65f488");
    assertThat(bill.sbom().format()).isEqualTo(SbomFormat.CYCLONEDX);
    assertThat(bill.components()).hasSize(bill.sbom().components()).hasSize(3);
    assertThat(events)
        .extracting(event -> event.evidence().asset())
        .containsOnly(Asset.of("default", "docker.io", "library/centos", null));
  }

  @Test
  void anOlderPredicateWrapsTheDocument() {
    String wrapped = "{\"Data\":" + DOCUMENT + ",\"Timestamp\":\"2026-03-01T09:00:00Z\"}";
    List<Event> events = signed(statement(BOM, SUBJECT, wrapped)).events();

    assertThat(events).hasSize(2);
    assertThat(events.getFirst().evidence().occurredAt()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(events.getLast().components()).hasSize(1);
  }

  @Test
  void eachSubjectHasIt() {
    String two = SUBJECT + ",{\"name\":\"ghcr.io/acme/shop:2.0\"}";

    assertThat(signed(statement(BOM, two, DOCUMENT)).events())
        .extracting(event -> event.evidence().asset().stream() + " " + event.evidence().kind())
        .containsExactly(
            "1.4 ATTESTATION_RECORDED",
            "1.4 SBOM_RECORDED",
            "2.0 ATTESTATION_RECORDED",
            "2.0 SBOM_RECORDED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "\"SPDXVersion: SPDX-2.3\"",
        "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"x\"}"
      })
  void whatNobodyReadsLeavesTheAttestation(String predicate) {
    assertThat(signed(statement(BOM, SUBJECT, predicate)).events())
        .singleElement()
        .matches(event -> event.attestation().type() == AttestationType.SBOM);
  }
}
