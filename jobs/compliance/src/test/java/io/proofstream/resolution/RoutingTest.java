package io.proofstream.resolution;

import static io.proofstream.resolution.Spoken.A;
import static io.proofstream.resolution.Spoken.B;
import static io.proofstream.resolution.Spoken.NOON;
import static io.proofstream.resolution.Spoken.asked;
import static io.proofstream.resolution.Spoken.asset;
import static io.proofstream.resolution.Spoken.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.supply.SbomFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an event goes by what it names. */
class RoutingTest {
  private static final String APP = "registry.example/app";
  private static final Spoken SPOKEN = Spoken.at(NOON);

  @Test
  void aScanThatNamesATagGoesStraightToItsAssetAndLeavesAMentionWithoutItsBody() {
    Event scan = SPOKEN.scanned(APP + ":1.2", A, null);
    Routing routing = Routing.of(scan);

    assertThat(routing.addressed())
        .extracting(Addressed::asset)
        .containsExactly(asset(APP + ":1.2"));
    assertThat(routing.addressed().getFirst().event()).isSameAs(scan);
    assertThat(routing.mentions()).extracting(Mention::digest).containsExactly(A);
    assertThat(routing.mentions()).extracting(Mention::event).containsOnlyNulls();
    assertThat(routing.apart()).isNull();
  }

  @Test
  void aScanOfAnImageOfManyPlatformsMentionsBothItsDigests() {
    assertThat(Routing.of(SPOKEN.scanned(APP + ":1.2", A, B)).mentions())
        .extracting(Mention::digest)
        .containsExactly(A, B);
  }

  @Test
  void aScanByDigestAloneGoesByWayOfItsImage() {
    Routing routing = Routing.of(SPOKEN.scanned(APP, A, null));
    assertThat(routing.addressed()).isEmpty();
    assertThat(routing.mentions()).extracting(Mention::event).doesNotContainNull();
  }

  @Test
  void supplyEvidenceOfADigestGoesByWayOfItsImageEvenIfItNamesATag() {
    for (Event event :
        List.of(
            SPOKEN.listed(null, A, SbomFormat.SPDX),
            SPOKEN.attested(APP, A, "ada"),
            SPOKEN.built(APP + ":1.2", A, "b1"),
            SPOKEN.alerted(APP + ":1.2", A))) {
      Routing routing = Routing.of(event);
      assertThat(routing.addressed()).isEmpty();
      assertThat(routing.mentions()).extracting(Mention::event).containsExactly(event);
    }
  }

  @Test
  void whatNamesAnAssetAndNoDigestGoesStraightToIt() {
    for (Event event :
        List.of(
            SPOKEN.told(Kind.ASSET_RETIRED, APP + ":1.2"),
            SPOKEN.told(Kind.REMEDIATION_CLAIMED, APP + ":1.2"),
            SPOKEN.listed(APP + ":1.2", null, SbomFormat.SPDX),
            SPOKEN.alerted(APP + ":1.2", null))) {
      Routing routing = Routing.of(event);
      assertThat(routing.addressed())
          .extracting(Addressed::asset)
          .containsExactly(asset(APP + ":1.2"));
      assertThat(routing.mentions()).isEmpty();
    }
  }

  @Test
  void whatIsAboutNoAssetGoesPastThemAll() {
    for (Event event :
        List.of(
            SPOKEN.told(Kind.HEARTBEAT, null),
            SPOKEN.told(Kind.FACT_COLLECTED, null),
            SPOKEN.alerted(null, null),
            SPOKEN.told(Kind.VEX_STATED, null),
            SPOKEN.observed())) {
      assertThat(Routing.of(event)).isEqualTo(new Routing(List.of(), List.of(), event));
    }
  }

  @Test
  void workloadsOfSeveralImagesAreCutAndKeepTheirPlace() {
    Event event =
        SPOKEN.observed(
            running("u1", APP + ":1.2", A),
            running("u2", APP + ":1.2", null),
            running("u3", APP, B),
            running("u4", APP + ":1.2", A),
            running("u5", "?", null));
    Routing routing = Routing.of(event);

    assertThat(routing.mentions()).extracting(Mention::digest).containsExactly(A, B);
    assertThat(uids(routing.mentions().get(0).event())).containsExactly("u1", "u4");
    assertThat(uids(routing.mentions().get(1).event())).containsExactly("u3");
    assertThat(uids(routing.addressed().getFirst().event())).containsExactly("u2");
    assertThat(uids(routing.apart())).containsExactly("u5");
    assertThat(routing.mentions()).extracting(each -> each.event().index()).containsOnly(3);
  }

  @Test
  void aDigestInTheReferenceIsAsGoodAsOneBesideIt() {
    Event event = SPOKEN.observed(running("u1", APP + "@" + A, null));
    assertThat(Routing.of(event).mentions()).extracting(Mention::digest).containsExactly(A);
  }

  @Test
  void admissionsOfSeveralImagesAreCutLikewise() {
    Event event =
        SPOKEN.admitted(
            asked("r1", APP + ":1.2", A), asked("r1", APP + ":1.3", null), asked("r1", null, null));
    Routing routing = Routing.of(event);

    assertThat(images(routing.mentions().getFirst().event())).containsExactly(APP + ":1.2");
    assertThat(routing.addressed())
        .extracting(Addressed::asset)
        .containsExactly(asset(APP + ":1.3"));
    assertThat(images(routing.addressed().getFirst().event())).containsExactly(APP + ":1.3");
    assertThat(routing.apart().admissions()).hasSize(1);
    assertThat(routing.apart().index()).isEqualTo(3);
  }

  @Test
  void slicesOfOneEventHavePlacesOfTheirOwnAndCanBeJoined() {
    Event event =
        SPOKEN.observed(running("u1", APP + ":1.2", null), running("u2", APP + ":1.3", null));
    List<Addressed> slices = Routing.of(event).addressed();

    assertThat(slices).extracting(Addressed::place).doesNotHaveDuplicates();
    assertThat(slices.getLast().isCutFrom(slices.getFirst().event())).isTrue();
    assertThat(slices.getLast().joinedTo(slices.getFirst().event())).isEqualTo(event);
  }

  private static List<String> uids(Event event) {
    return event.workloads().stream().map(Workload::uid).toList();
  }

  private static List<String> images(Event event) {
    return event.admissions().stream().map(Admission::imageRef).toList();
  }
}
