package io.proofstream.resolution;

import static io.proofstream.resolution.Spoken.A;
import static io.proofstream.resolution.Spoken.B;
import static io.proofstream.resolution.Spoken.NOON;
import static io.proofstream.resolution.Spoken.asked;
import static io.proofstream.resolution.Spoken.asset;
import static io.proofstream.resolution.Spoken.running;
import static io.proofstream.resolution.Spoken.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.PackageUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which assets evidence of an image goes to, and when. */
class ImageBookTest implements Dispatch {
  private static final String APP = "registry.example/app";
  private static final String COPY = "other.example/app";

  private final Map<String, KnownImage> images = new HashMap<>();
  private final List<Addressed> sent = new ArrayList<>();
  private final List<ImageStream> told = new ArrayList<>();
  private int waited;
  private int found;
  private int dropped;
  private Instant now = NOON;

  @Test
  void evidenceOfADigestGoesToAllStreamsOfItsRepository() {
    happen(next().pushed(APP + ":1.2", A), next().pushed(APP + ":stable", A));
    happen(next().pushed(COPY + ":1.2", A));
    assertThat(sentOf(next().attested(APP, A, "ada")))
        .containsExactlyInAnyOrder(asset(APP + ":1.2").assetId(), asset(APP + ":stable").assetId());
  }

  @Test
  void evidenceThatNamesNoRepositoryGoesToAllStreamsOfTheDigest() {
    happen(next().pushed(APP + ":1.2", A), next().pushed(COPY + ":1.2", A));
    happen(next().pushed(APP + ":1.3", B));
    assertThat(sentOf(next().listed(null, A, SbomFormat.SPDX)))
        .containsExactlyInAnyOrder(asset(APP + ":1.2").assetId(), asset(COPY + ":1.2").assetId());
  }

  @Test
  void evidenceThatNamesATagGoesToItsAssetEvenIfNothingTellsOfTheImage() {
    assertThat(sentOf(next().attested(APP + ":1.2", A, "ada")))
        .containsExactly(asset(APP + ":1.2").assetId());
    assertThat(told).isEmpty();
  }

  @Test
  void evidenceThatNamesATagGoesToTheOtherStreamsOfTheDigestToo() {
    happen(next().pushed(APP + ":stable", A));
    assertThat(sentOf(next().observed(running("u1", APP + ":1.2", A))))
        .containsExactlyInAnyOrder(asset(APP + ":1.2").assetId(), asset(APP + ":stable").assetId());
  }

  @Test
  void aCopyIsOfTheAssetThatItIsSentTo() {
    happen(next().pushed(APP + ":stable", A));
    happen(next().observed(running("u1", APP, A)));

    Event copy = sent.getLast().event();
    assertThat(copy.workloads())
        .extracting(Workload::assetId)
        .containsExactly(asset(APP + ":stable").assetId());
    assertThat(copy.evidence().asset()).isEqualTo(asset(APP + ":stable"));
  }

  @Test
  void whatFitsNoStreamWaitsAndIsSentWithTheMomentOfWhatMadeOneKnown() {
    assertThat(sentOf(next().observed(running("u1", APP, A)))).isEmpty();
    happen(next().listed(null, A, SbomFormat.SPDX), next().alerted(APP, A));
    happen(next().pushed(COPY + ":1.2", B));
    assertThat(sent).isEmpty();
    assertThat(waited).isEqualTo(3);

    Event push = next().pushed(APP + ":1.2", A);
    assertThat(sentOf(push)).hasSize(3).containsOnly(asset(APP + ":1.2").assetId());
    assertThat(sent).extracting(each -> each.event().evidence().recordedAt()).containsOnly(now);
    assertThat(kinds())
        .containsExactly(Kind.WORKLOAD_OBSERVED, Kind.SBOM_RECORDED, Kind.RUNTIME_ALERTED);
    assertThat(sent.get(1).event().components()).hasSize(1);
    assertThat(found).isEqualTo(3);
    assertThat(sent).extracting(Addressed::place).isSorted().doesNotHaveDuplicates();
    assertThat(sent.getFirst().place())
        .isGreaterThan(Addressed.of(asset(APP + ":1.2"), push, 0).place());
  }

  @Test
  void whatWaitsForAnotherRepositoryWaitsOn() {
    happen(next().attested(APP, A, "ada"));
    assertThat(sentOf(next().pushed(COPY + ":1.2", A))).isEmpty();
    assertThat(sentOf(next().pushed(APP + ":1.2", A))).hasSize(1);
  }

  @Test
  void nothingWaitsLongerThanAMonth() {
    happen(next().attested(APP, A, "ada"));
    now = now.plus(ImageBook.PATIENCE);
    assertThat(sentOf(next().pushed(APP + ":1.2", A))).isEmpty();
    assertThat(dropped).isEqualTo(1);
  }

  @Test
  void notMoreThanSomeWaitAndTheOldestAreDropped() {
    for (int i = 0; i < 70; i++) {
      happen(next().attested(APP, A, "signer" + i));
    }
    happen(next().pushed(APP + ":1.2", A));
    assertThat(sent).hasSize(64);
    assertThat(sent.getFirst().event().attestation().signer()).isEqualTo("signer6");
    assertThat(dropped).isEqualTo(6);
    assertThat(waited).isEqualTo(70);
  }

  @Test
  void aScanOfABareDigestThatNobodyKnowsIsOfTheDefaultStreamAtOnce() {
    happen(next().attested(APP, A, "ada"));
    Event scan = next().scanned(APP, A, null);
    assertThat(sentOf(scan)).containsOnly(asset(APP).assetId());
    assertThat(kinds()).containsExactly(Kind.ATTESTATION_RECORDED, Kind.SCAN_COMPLETED);
    assertThat(sent.getLast().event()).isEqualTo(scan);
    assertThat(told).extracting(ImageStream::stream).containsExactly("default");
  }

  @Test
  void aScanOfABareDigestIsOfTheStreamThatHasItAndSoAreItsFindings() {
    happen(next().pushed(APP + ":1.2", A));
    assertThat(sentOf(next().scanned(APP, A, null))).containsExactly(asset(APP + ":1.2").assetId());
    assertThat(told).hasSize(1);
    String id =
        FindingId.ofVulnerability(
            "acme",
            asset(APP + ":1.2").assetId(),
            "CVE-2026-1000",
            PackageUrl.parse("pkg:apk/alpine/busybox@1.36.1").orElseThrow(),
            "os");
    assertThat(sent.getLast().event().findings())
        .extracting(each -> each.findingId())
        .containsExactly(id);
  }

  @Test
  void aDeletionOfABareDigestThatNobodyKnowsTellsOfNoStream() {
    assertThat(sentOf(next().deleted(APP, A))).containsExactly(asset(APP).assetId());
    assertThat(told).isEmpty();
  }

  @Test
  void aStreamThatComesToHaveTheImageGetsWhatStillHolds() {
    happen(next().pushed(APP + ":1.2", A), next().scanned(APP + ":1.2", A, null));
    happen(next().listed(null, A, SbomFormat.SPDX), next().attested(APP, A, "ada"));
    happen(next().built(APP + ":1.2", A, "b1"), next().alerted(APP, A));
    happen(next().admitted(asked("r1", APP, A)));
    happen(next().observed(running("u1", APP, A), running("u2", APP, A)));

    assertThat(sentOf(next().pushed(APP + ":stable", A)))
        .containsOnly(asset(APP + ":stable").assetId());
    assertThat(kinds())
        .containsExactly(
            Kind.SBOM_RECORDED,
            Kind.ATTESTATION_RECORDED,
            Kind.BUILD_FINISHED,
            Kind.WORKLOAD_OBSERVED,
            Kind.WORKLOAD_OBSERVED);
    assertThat(sent.getFirst().event().sbom()).isNotNull();
    assertThat(sent.getFirst().event().components()).isEmpty();
  }

  @Test
  void ofWhatIsKeptTheNewestOfEachCounts() {
    happen(next().pushed(APP + ":1.2", A));
    happen(next().listed(null, A, SbomFormat.SPDX), next().listed(null, A, SbomFormat.SPDX));
    happen(next().observed(running("u1", APP, A)), next().observed(running("u1", APP, A)));
    happen(next().observed(running("u2", APP, A)), next().observed(stopped("u2", APP, A)));
    happen(next().pushed(APP + ":stable", A));
    sent.removeIf(each -> !each.asset().equals(asset(APP + ":stable")));
    assertThat(kinds()).containsExactly(Kind.SBOM_RECORDED, Kind.WORKLOAD_OBSERVED);
  }

  @Test
  void nothingIsSentTwiceToTheAssetOfItsOwnTag() {
    happen(next().attested(APP + ":1.2", A, "ada"));
    assertThat(sentOf(next().pushed(APP + ":1.2", A))).isEmpty();
  }

  @Test
  void thatAnAssetHasAnImageIsToldOnce() {
    happen(next().built(APP + ":1.2", A, "b1"), next().pushed(APP + ":1.2", A));
    happen(next().observed(running("u1", APP + ":1.2.7", A)));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().knownBy()).isEqualTo("build_finished");
    assertThat(told.getFirst().repository()).isEqualTo(APP);
    assertThat(told.getFirst().imageDigest()).isEqualTo(A);
  }

  @Test
  void whatIsMadeUpAndWhatIsNotKnowNothingOfEachOther() {
    happen(next().madeUp().pushed(APP + ":1.2", A));
    assertThat(sentOf(next().attested(APP, A, "ada"))).isEmpty();
    assertThat(sentOf(next().madeUp().attested(APP, A, "ada"))).hasSize(1);
  }

  @Test
  void anImageThatNobodySpeaksOfIsForgotten() {
    happen(next().pushed(APP + ":1.2", A), next().attested(APP, A, "ada"));
    ImageBook book = new ImageBook(images.values().iterator().next(), this);
    assertThat(book.nextDue()).isBeforeOrEqualTo(now.plus(ImageBook.MEMORY));
    book.advance(book.nextDue());
    assertThat(book.state()).isNull();

    now = now.plus(ImageBook.MEMORY);
    assertThat(sentOf(next().attested(APP, A, "bob"))).isEmpty();
  }

  @Test
  void nothingIsForgottenBeforeItsTime() {
    IntStream.range(0, 3).forEach(i -> happen(next().attested(APP, A, "signer" + i)));
    KnownImage before = images.values().iterator().next();
    ImageBook book = new ImageBook(before, this);
    Instant due = NOON.plusSeconds(60).plus(ImageBook.PATIENCE);
    assertThat(book.nextDue()).isEqualTo(due);

    book.advance(due.minusNanos(1));
    assertThat(book.state().waiting()).hasSize(3);
    book.advance(due);
    assertThat(book.state().waiting()).hasSize(2);
  }

  private Spoken next() {
    now = now.plusSeconds(60);
    return Spoken.at(now);
  }

  private void happen(Event... events) {
    for (Event event : events) {
      for (Mention mention : Routing.of(event).mentions()) {
        ImageBook book = new ImageBook(images.get(mention.key()), this);
        book.apply(mention);
        images.put(mention.key(), book.state());
      }
    }
  }

  /** Assets that get something by that event, by way of images. */
  private List<String> sentOf(Event event) {
    sent.clear();
    happen(event);
    return sent.stream().map(each -> each.asset().assetId()).toList();
  }

  private List<Kind> kinds() {
    return sent.stream().map(each -> each.event().evidence().kind()).toList();
  }

  @Override
  public void send(Addressed addressed) {
    sent.add(addressed);
  }

  @Override
  public void tell(ImageStream known) {
    told.add(known);
  }

  @Override
  public void waits(int events) {
    waited += events;
  }

  @Override
  public void found(int events) {
    found += events;
  }

  @Override
  public void dropped(int events) {
    dropped += events;
  }
}
