package io.proofstream.source.attestation;

import static io.proofstream.source.attestation.Enveloped.dsse;
import static io.proofstream.source.attestation.Enveloped.own;
import static io.proofstream.source.attestation.Enveloped.signed;
import static io.proofstream.source.attestation.Enveloped.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InTotoTest {
  private static final String DIGEST = "sha256:" + "1".repeat(64);
  private static final String SUBJECT =
      "{\"name\":\"ghcr.io/acme/shop\",\"digest\":{\"sha256\":\"" + "1".repeat(64) + "\"}}";

  @Test
  void aBundleTellsSignerAndLogButNotThatTheSignatureIsValid() {
    Event event = Sent.sample("attestation/oci-attestation.sigstore.json").event();
    Attestation told = event.attestation();

    assertThat(told.verified()).isFalse();
    assertThat(told.signer()).isEqualTo("cody@soyland.com");
    assertThat(told.issuer()).isEqualTo("https://github.com/login/oauth");
    assertThat(told.logIndex()).isEqualTo(175508996);
    assertThat(told.integratedAt()).isEqualTo(Instant.ofEpochSecond(1740770291));
    assertThat(event.evidence().occurredAt()).isEqualTo(told.integratedAt());
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "127.0.0.1:60943", "repo", null));
    assertThat(event.evidence().imageDigest()).startsWith("sha256:732112270d7e");
  }

  @Test
  void theSignerOfAChainAndOfAPlainEnvelopeIsFoundToo() {
    assertThat(attestation("sigstore.js@2.0.0-provenance.sigstore.json").signer())
        .isEqualTo(
            "https://github.com/sigstore/sigstore-js/.github/workflows/release.yml@refs/heads/main");
    Attestation plain = attestation("binary-linux-amd64-push-v14.2.intoto.jsonl");
    assertThat(plain.signer()).endsWith("builder_go_slsa3.yml@refs/tags/v1.2.0");
    assertThat(plain.issuer()).isEqualTo("https://token.actions.githubusercontent.com");
    assertThat(plain.integratedAt()).isNull();
  }

  @Test
  void provenanceTellsRepositoryCommitAndRun() {
    Attestation version02 = attestation("binary-linux-amd64-push-v14.2.intoto.jsonl");
    assertThat(version02.type()).isEqualTo(AttestationType.PROVENANCE);
    assertThat(version02.commitId()).isEqualTo("dcd26fed2ccf37087005539ad8e8ce4db23b501d");
    assertThat(version02.configSource())
        .isEqualTo(".github/workflows/verifier-e2e.go.tag.main.config-ldflags-assets.slsa3.yml");

    Attestation version1 = attestation("rules_lint-v1.3.1.tar.gz.intoto.jsonl");
    assertThat(version1.sourceUri()).isEqualTo("https://github.com/aspect-build/rules_lint");
    assertThat(version1.commitId()).isEqualTo("8f70009fde0c94ade6ce2a054b94718c819126ec");
    assertThat(version1.configSource()).isEqualTo(".github/workflows/release.yml");
    assertThat(version1.invocationId()).endsWith("/runs/14095611671/attempts/1");

    Attestation container = attestation("v1.8.0-binary-linux-amd64-push-v14.2.intoto.jsonl");
    assertThat(container.commitId()).isEqualTo("6cf671f47f3752f97b9f5bff511e37b938fe10d2");
    assertThat(container.configSource()).isEqualTo(".github/configs-docker/config-tag-v14.2.toml");

    Attestation tekton = attestation("oci-dsse-att.json");
    assertThat(tekton.startedAt()).isEqualTo("2022-12-20T14:09:04Z");
    assertThat(tekton.finishedAt()).isEqualTo("2022-12-20T14:09:36Z");
  }

  @Test
  void aFileIsNoImageHoweverItIsNamed() {
    Event event = Sent.sample("attestation/dsse.sigstore.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "", "slsa-provenance-0.0.7.tgz", null));
    assertThat(event.evidence().imageDigest()).startsWith("sha512:bbfd372f");
  }

  @Test
  void buildKitNamesImagesByPackageUrlAndEachSubjectIsToldOfApart() {
    List<Event> events = Sent.text(own("buildkit-v0.2.json")).events();

    assertThat(events)
        .extracting(event -> event.evidence().asset())
        .containsExactly(
            Asset.of("default", "ghcr.io", "acme/shop", "1.4.2"),
            Asset.of("default", "docker.io", "acme/shop", "latest"));
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.evidence().platform()).isEqualTo("linux/arm64");
              assertThat(event.evidence().imageDigest()).isEqualTo(DIGEST);
              assertThat(event.attestation().subjects()).isEqualTo(2);
              assertThat(event.attestation().sourceUri()).isEqualTo("https://github.com/acme/shop");
              assertThat(event.attestation().commitId()).startsWith("01234567");
              assertThat(event.attestation().invocationId()).isEqualTo("q8j3");
            });
  }

  @Test
  void aBareStatementIsUnsignedAndSaysSo() {
    Attestation told = attestation("certify-vuln.json");

    assertThat(told.envelope()).isEqualTo("none");
    assertThat(told.signatures()).isZero();
    assertThat(told.type()).isEqualTo(AttestationType.VULNERABILITIES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[] | 0", "[{\"keyid\":\"k\",\"sig\":\"\"}] | 1", "null | 0"})
  void nothingInAnEnvelopeWithoutSignatureIsBelieved(String signatures, int places) {
    List<Event> events = dsse(own("cosign-vuln.json"), signatures).events();

    assertThat(events).hasSize(1);
    Attestation told = events.getFirst().attestation();
    assertThat(told.envelope()).isEqualTo("dsse, not signed");
    assertThat(told.signatures()).isEqualTo(places);
    assertThat(told.signaturesWithValue()).isZero();
    assertThat(told.subjects()).isZero();
    assertThat(told.type()).isEqualTo(AttestationType.OTHER);
    assertThat(events.getFirst().evidence().asset()).isNull();
  }

  @Test
  void envelopesOnLinesAreReadOneByOne() {
    String line = new String(Sent.resource("attestation/oci-dsse-att.json")).replace("\n", " ");

    assertThat(Sent.text(line + "\n" + line + "\n").events())
        .hasSize(2)
        .allMatch(event -> event.evidence().kind() == Kind.ATTESTATION_RECORDED);
  }

  @Test
  void aSignatureOverBytesHasADigestAndNoName() {
    Event event = Sent.text(own("message-signature.sigstore.json")).event();
    Attestation told = event.attestation();

    assertThat(told.type()).isEqualTo(AttestationType.SIGNATURE);
    assertThat(told.subjectDigest()).isEqualTo(DIGEST);
    assertThat(told.signaturesWithValue()).isOne();
    assertThat(told.logIndex()).isEqualTo(17);
    assertThat(told.integratedAt()).as("0 is no time").isNull();
    assertThat(told.verified()).isFalse();
    assertThat(event.evidence().asset()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://sigstore.dev/cosign/sign/v1, SIGNATURE",
    "https://spdx.dev/Document/v2.3, SBOM",
    "https://cyclonedx.org/bom/v1.6, SBOM",
    "https://slsa.dev/verification_summary/v1, OTHER",
    "https://slsa.dev/provenance/v1, PROVENANCE"
  })
  void theTypeOfThePredicateSaysWhatIsAttested(String predicateType, AttestationType type) {
    Event event = signed(statement(predicateType, SUBJECT, "{}")).event();

    assertThat(event.attestation().type()).isEqualTo(type);
    assertThat(event.evidence().imageDigest()).isEqualTo(DIGEST);
  }

  @Test
  void whatIsDamagedIsRejected() {
    assertThat(dsse("", "[{\"sig\":\"x\"}]").rejected().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(signed("{\"_type\":").rejected().reason()).isEqualTo(Reason.INVALID_JSON);
    assertThat(signed("[]").rejected().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(signed(statement("x", "", "{}")).rejected().error()).contains("no subject");
    assertThat(
            Sent.text(
                    """
                    {"payloadType":"application/vnd.in-toto+json","payload":"&&",
                     "signatures":[{"sig":"x"}]}
                    """)
                .rejected()
                .error())
        .contains("expected base64 at /payload");
  }

  @Test
  void anotherStatementOrPayloadIsUnsupported() {
    Sent later = signed(statement("x", SUBJECT, "{}").replace("Statement/v1", "Statement/v2"));
    assertThat(later.rejected().reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(later.rejected().seen()).isEqualTo("in-toto, https://in-toto.io/Statement/v2");

    Sent other = Sent.text("{\"payloadType\":\"text/plain\",\"payload\":\"eA==\"}");
    assertThat(other.rejected().reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(other.rejected().seen()).isEqualTo("dsse, text/plain");
  }

  private static Attestation attestation(String sample) {
    return Sent.sample("attestation/" + sample).event().attestation();
  }
}
