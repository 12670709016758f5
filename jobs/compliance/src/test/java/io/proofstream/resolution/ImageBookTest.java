package io.proofstream.resolution;

import static io.proofstream.resolution.Spoken.A;
import static io.proofstream.resolution.Spoken.B;
import static io.proofstream.resolution.Spoken.asked;
import static io.proofstream.resolution.Spoken.asset;
import static io.proofstream.resolution.Spoken.running;
import static io.proofstream.resolution.Spoken.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.PackageUrl;
import org.junit.jupiter.api.Test;

/** Which assets evidence of an image goes to, and when. */
class ImageBookTest {
  private static final String APP = "registry.example/app";
  private static final String COPY = "other.example/app";

  private final Post post = new Post();

  @Test
  void evidenceOfADigestGoesToAllStreamsOfItsRepository() {
    post.happen(post.next().pushed(APP + ":1.2", A), post.next().pushed(APP + ":stable", A));
    post.happen(post.next().pushed(COPY + ":1.2", A));
    assertThat(post.sentOf(post.next().attested(APP, A, "ada")))
        .containsExactlyInAnyOrder(asset(APP + ":1.2").assetId(), asset(APP + ":stable").assetId());
  }

  @Test
  void evidenceThatNamesNoRepositoryGoesToAllStreamsOfTheDigest() {
    post.happen(post.next().pushed(APP + ":1.2", A), post.next().pushed(COPY + ":1.2", A));
    post.happen(post.next().pushed(APP + ":1.3", B));
    assertThat(post.sentOf(post.next().listed(null, A, SbomFormat.SPDX)))
        .containsExactlyInAnyOrder(asset(APP + ":1.2").assetId(), asset(COPY + ":1.2").assetId());
  }

  @Test
  void evidenceThatNamesATagGoesToItsAssetEvenIfNothingTellsOfTheImage() {
    assertThat(post.sentOf(post.next().attested(APP + ":1.2", A, "ada")))
        .containsExactly(asset(APP + ":1.2").assetId());
    assertThat(post.told).isEmpty();
  }

  @Test
  void evidenceThatNamesATagGoesToTheOtherStreamsOfTheDigestToo() {
    post.happen(post.next().pushed(APP + ":stable", A));
    assertThat(post.sentOf(post.next().observed(running("u1", APP + ":1.2", A))))
        .containsExactlyInAnyOrder(asset(APP + ":1.2").assetId(), asset(APP + ":stable").assetId());
  }

  @Test
  void aCopyIsOfTheAssetThatItIsSentTo() {
    post.happen(post.next().pushed(APP + ":stable", A));
    post.happen(post.next().observed(running("u1", APP, A)));

    Event copy = post.sent.getLast().event();
    assertThat(copy.workloads())
        .extracting(Workload::assetId)
        .containsExactly(asset(APP + ":stable").assetId());
    assertThat(copy.evidence().asset()).isEqualTo(asset(APP + ":stable"));
  }

  @Test
  void aScanOfABareDigestThatNobodyKnowsIsOfTheDefaultStreamAtOnce() {
    post.happen(post.next().attested(APP, A, "ada"));
    Event scan = post.next().scanned(APP, A, null);
    assertThat(post.sentOf(scan)).containsOnly(asset(APP).assetId());
    assertThat(post.kinds()).containsExactly(Kind.ATTESTATION_RECORDED, Kind.SCAN_COMPLETED);
    assertThat(post.sent.getLast().event()).isEqualTo(scan);
    assertThat(post.told).extracting(ImageStream::stream).containsExactly("default");
  }

  @Test
  void aScanOfABareDigestIsOfTheStreamThatHasItAndSoAreItsFindings() {
    post.happen(post.next().pushed(APP + ":1.2", A));
    assertThat(post.sentOf(post.next().scanned(APP, A, null)))
        .containsExactly(asset(APP + ":1.2").assetId());
    assertThat(post.told).hasSize(1);
    String id =
        FindingId.ofVulnerability(
            "acme",
            asset(APP + ":1.2").assetId(),
            "CVE-2026-1000",
            PackageUrl.parse("pkg:apk/alpine/busybox@1.36.1").orElseThrow(),
            "os");
    assertThat(post.sent.getLast().event().findings())
        .extracting(each -> each.findingId())
        .containsExactly(id);
  }

  @Test
  void aDeletionOfABareDigestThatNobodyKnowsTellsOfNoStream() {
    assertThat(post.sentOf(post.next().deleted(APP, A))).containsExactly(asset(APP).assetId());
    assertThat(post.told).isEmpty();
  }

  @Test
  void aStreamThatComesToHaveTheImageGetsWhatStillHolds() {
    post.happen(post.next().pushed(APP + ":1.2", A), post.next().scanned(APP + ":1.2", A, null));
    post.happen(post.next().listed(null, A, SbomFormat.SPDX), post.next().attested(APP, A, "ada"));
    post.happen(post.next().built(APP + ":1.2", A, "b1"), post.next().alerted(APP, A));
    post.happen(post.next().admitted(asked("r1", APP, A)));
    post.happen(post.next().observed(running("u1", APP, A), running("u2", APP, A)));

    assertThat(post.sentOf(post.next().pushed(APP + ":stable", A)))
        .containsOnly(asset(APP + ":stable").assetId());
    assertThat(post.kinds())
        .containsExactly(
            Kind.SBOM_RECORDED,
            Kind.ATTESTATION_RECORDED,
            Kind.BUILD_FINISHED,
            Kind.WORKLOAD_OBSERVED,
            Kind.WORKLOAD_OBSERVED);
    assertThat(post.sent.getFirst().event().sbom()).isNotNull();
    assertThat(post.sent.getFirst().event().components()).isEmpty();
  }

  @Test
  void ofWhatIsKeptTheNewestOfEachCounts() {
    post.happen(post.next().pushed(APP + ":1.2", A));
    post.happen(
        post.next().listed(null, A, SbomFormat.SPDX), post.next().listed(null, A, SbomFormat.SPDX));
    post.happen(
        post.next().observed(running("u1", APP, A)), post.next().observed(running("u1", APP, A)));
    post.happen(
        post.next().observed(running("u2", APP, A)), post.next().observed(stopped("u2", APP, A)));
    post.happen(post.next().pushed(APP + ":stable", A));
    post.sent.removeIf(each -> !each.asset().equals(asset(APP + ":stable")));
    assertThat(post.kinds()).containsExactly(Kind.SBOM_RECORDED, Kind.WORKLOAD_OBSERVED);
  }

  @Test
  void nothingIsSentTwiceToTheAssetOfItsOwnTag() {
    post.happen(post.next().attested(APP + ":1.2", A, "ada"));
    assertThat(post.sentOf(post.next().pushed(APP + ":1.2", A))).isEmpty();
  }

  @Test
  void thatAnAssetHasAnImageIsToldOnce() {
    post.happen(post.next().built(APP + ":1.2", A, "b1"), post.next().pushed(APP + ":1.2", A));
    post.happen(post.next().observed(running("u1", APP + ":1.2.7", A)));
    assertThat(post.told).hasSize(1);
    assertThat(post.told.getFirst().knownBy()).isEqualTo("build_finished");
    assertThat(post.told.getFirst().repository()).isEqualTo(APP);
    assertThat(post.told.getFirst().imageDigest()).isEqualTo(A);
  }

  @Test
  void whatIsMadeUpAndWhatIsNotKnowNothingOfEachOther() {
    post.happen(post.next().madeUp().pushed(APP + ":1.2", A));
    assertThat(post.sentOf(post.next().attested(APP, A, "ada"))).isEmpty();
    assertThat(post.sentOf(post.next().madeUp().attested(APP, A, "ada"))).hasSize(1);
  }
}
