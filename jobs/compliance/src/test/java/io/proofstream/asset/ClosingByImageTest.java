package io.proofstream.asset;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Says.stops;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.finding.FindingState;
import io.proofstream.finding.outcome.CurrentFinding;
import org.junit.jupiter.api.Test;

/** Scans speak of images: which of an asset's images they say something of. */
class ClosingByImageTest {
  private static final String OLD = "sha256:old";
  private static final String NEW = "sha256:new";

  private final Story story = Story.begin();

  @Test
  void aScanOfADigestThatIsNotLiveTouchesNothing() {
    story
        .happens(pushed(OLD))
        .after(ofMinutes(1))
        .happens(pushed(NEW))
        .after(ofMinutes(1))
        .happens(scan(NEW).critical("CVE-1"));

    story.after(ofHours(1)).happens(scan(OLD).high("CVE-2"));

    assertThat(story.only().vulnerabilityId()).isEqualTo("CVE-1");
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void whatRunsIsNotClosedByAScanOfWhatIsNewer() {
    story
        .happens(pushed(OLD))
        .happens(runs(OLD, "pod-1"))
        .happens(scan(OLD).critical("CVE-1"))
        .after(ofHours(1))
        .happens(pushed(NEW))
        .after(ofHours(1))
        .happens(scan(NEW));

    CurrentFinding built = story.only();
    assertThat(built.state()).isEqualTo(FindingState.OPEN);
    assertThat(built.fixedBuiltAt()).isEqualTo(NOON.plus(ofHours(1)));
    assertThat(built.runningWorkloads()).isEqualTo(1);

    // Deployed: the old one stops, and the newest image was scanned later than the old one.
    story.after(ofHours(1)).happens(runs(NEW, "pod-2")).happens(stops(OLD, "pod-1"));

    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
    assertThat(story.only().closureBasis()).isEqualTo("deployed");
    assertThat(story.only().closedAt()).isEqualTo(NOON.plus(ofHours(3)));
    assertThat(story.only().fixedDeployedAt()).isEqualTo(NOON.plus(ofHours(3)));
    assertThat(story.only().verifiedAt()).isEqualTo(NOON.plus(ofHours(2)));
  }

  @Test
  void whatComesBackWithTheNextImageWasNeverDeployedAway() {
    story
        .happens(pushed(OLD))
        .happens(runs(OLD, "pod-1"))
        .happens(scan(OLD).critical("CVE-1"))
        .after(ofHours(1))
        .happens(pushed(NEW))
        .happens(runs(NEW, "pod-2"))
        .happens(stops(OLD, "pod-1"));
    assertThat(story.only().fixedDeployedAt()).isEqualTo(NOON.plus(ofHours(1)));

    story.after(ofHours(1)).happens(scan(NEW).critical("CVE-1")).after(ofHours(1));
    assertThat(story.only().fixedDeployedAt()).isNull();

    story.happens(scan(NEW));
    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
    assertThat(story.only().closureBasis()).isEqualTo("verified");
    assertThat(story.only().closedAt()).isEqualTo(NOON.plus(ofHours(3)));
  }

  @Test
  void aPushAloneClosesNothingUntilTheNewImageIsScanned() {
    story
        .happens(pushed(OLD))
        .happens(scan(OLD).critical("CVE-1"))
        .after(ofHours(1))
        .happens(pushed(NEW));
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.only().liveDigests()).isZero();

    story.after(ofHours(1)).happens(scan(NEW));

    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
    assertThat(story.only().closureBasis()).isEqualTo("verified");
    assertThat(story.only().fixedBuiltAt()).isEqualTo(NOON.plus(ofHours(1)));
    assertThat(story.only().verifiedAt()).isEqualTo(NOON.plus(ofHours(2)));
  }

  @Test
  void onePlatformDoesNotCloseWhatTheOtherHas() {
    story
        .happens(pushed(OLD))
        .happens(scan(OLD).critical("CVE-1"))
        .happens(scan(OLD).critical("CVE-1").on("linux/arm64"))
        .after(ofHours(1))
        .happens(scan(OLD));
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);

    story.after(ofHours(1)).happens(scan(OLD).on("linux/arm64"));
    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
  }

  @Test
  void aScanIsOfALiveImageByTheDigestOfItsIndexToo() {
    story
        .happens(pushed("sha256:index"))
        .happens(scan("sha256:amd64").critical("CVE-1").ofIndex("sha256:index"));

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
  }
}
