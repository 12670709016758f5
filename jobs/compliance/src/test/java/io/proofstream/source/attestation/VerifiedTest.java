package io.proofstream.source.attestation;

import static io.proofstream.source.attestation.Enveloped.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.AttestationType;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cosign found valid, and what Google Cloud Build signed or did not. */
class VerifiedTest {
  @Test
  void cosignTellsWhoSignedAndWhere() {
    List<Event> events = Sent.text(own("cosign-verify-keyless.json")).events();
    Attestation told = events.getFirst().attestation();

    assertThat(events).hasSize(2);
    assertThat(told.verified()).isTrue();
    assertThat(told.type()).isEqualTo(AttestationType.SIGNATURE);
    assertThat(told.signer()).startsWith("https://github.com/acme/shop/.github/workflows/");
    assertThat(told.issuer()).isEqualTo("https://token.actions.githubusercontent.com");
    assertThat(told.logIndex()).isEqualTo(990011);
    assertThat(told.integratedAt()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(events.getFirst().evidence().occurredAt()).isEqualTo(told.integratedAt());
    assertThat(events.getFirst().evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "acme/shop", null));
    assertThat(events.getLast().attestation().signer()).isNull();
  }

  @Test
  void anOldVerificationWithoutReferenceIsOfNoAssetUnlessAHeaderNamesIt() {
    Sent sent = Sent.sample("cosign-verify/verify-legacy-capitalised.json");
    assertThat(sent.event().evidence().asset()).isNull();
    assertThat(sent.event().attestation().subjectDigest()).startsWith("sha256:87ef60f5");

    Event named = sent.with(Header.ASSET, "ghcr.io/acme/shop:1").event();
    assertThat(named.evidence().asset().repository()).isEqualTo("acme/shop");
  }

  @Test
  void aVerificationWithoutDigestIsMalformed() {
    String text = own("cosign-verify-keyless.json").replace("sha256:1", "1");

    assertThat(Sent.text(text).rejected().reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void aSignedBuildOfGoogleIsReadFromWhatWasSigned() {
    Event event = Sent.sample("attestation/gcloud-container-github.json").event();
    Attestation told = event.attestation();

    assertThat(told.type()).isEqualTo(AttestationType.PROVENANCE);
    assertThat(told.verified()).isFalse();
    assertThat(told.sourceUri()).isEqualTo("https://github.com/laurentsimon/gcb-tests");
    assertThat(told.commitId()).isEqualTo("01ce393d04eb6df2a7b2b3e95d4126e687afb7ae");
    assertThat(told.configSource()).isEqualTo("cloudbuild.yaml");
    assertThat(told.startedAt()).isEqualTo("2022-09-06T17:54:10.226833361Z");
    assertThat(event.evidence().occurredAt()).isEqualTo("2022-09-06T17:54:23.761540Z");
    assertThat(event.evidence().asset())
        .isEqualTo(
            Asset.of(
                "default",
                "us-west2-docker.pkg.dev",
                "gosst-scare-sandbox/quickstart-docker-repo/quickstart-image",
                "v39"));
  }

  @Test
  void version1OfGooglesProvenanceIsReadToo() {
    Attestation told = Sent.text(own("gcb-v1.json")).event().attestation();

    assertThat(told.envelope()).isEqualTo("gcb");
    assertThat(told.signatures()).isEqualTo(2);
    assertThat(told.signaturesWithValue()).isOne();
    assertThat(told.sourceUri()).isEqualTo("git+https://github.com/acme/shop");
    assertThat(told.commitId()).startsWith("01234567");
    assertThat(told.configSource()).isEqualTo("cloudbuild.yaml");
    assertThat(told.materials()).isEqualTo(2);
  }

  @Test
  void anUnsignedBuildOfGoogleIsNoProvenance() {
    Event event = AttestationSamplesTest.mended().event();
    Attestation told = event.attestation();

    assertThat(told.envelope()).isEqualTo("gcb, not signed");
    assertThat(told.type()).isEqualTo(AttestationType.OTHER);
    assertThat(told.verified()).isFalse();
    assertThat(told.signaturesWithValue()).isZero();
    assertThat(told.builderId()).isNull();
    assertThat(told.commitId()).isNull();
    assertThat(told.subjectDigest()).startsWith("sha256:f472ca4b");
    assertThat(event.evidence().asset().repository()).endsWith("/quickstart-image");
  }

  @Test
  void gcloudPrintsYamlUnlessAskedForJson() {
    Event event = Sent.text(own("gcb-unsigned.yaml")).event();

    assertThat(event.attestation().envelope()).isEqualTo("gcb, not signed");
    assertThat(event.evidence().asset().repository()).isEqualTo("acme/images/shop");
  }
}
