package io.proofstream.asset;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.finding.FindingState;
import io.proofstream.finding.outcome.CurrentFinding;
import org.junit.jupiter.api.Test;

/** Which scans open and close, and what they leave alone. */
class ClosingTest {
  private static final String OLD = "sha256:old";

  private final Story story = Story.begin();

  @Test
  void aCompleteScanOpensWhatIsNewAndClosesWhatIsGone() {
    story
        .happens(scan(OLD).critical("CVE-1").high("CVE-2"))
        .after(ofHours(1))
        .happens(scan(OLD).high("CVE-2").low("CVE-3"));

    assertThat(story.finding("CVE-1").state()).isEqualTo(FindingState.FIXED);
    assertThat(story.finding("CVE-2").state()).isEqualTo(FindingState.OPEN);
    assertThat(story.finding("CVE-3").state()).isEqualTo(FindingState.OPEN);
    assertThat(story.asset.openCritical()).isZero();
    assertThat(story.asset.openHigh()).isEqualTo(1);
    assertThat(story.asset.openLow()).isEqualTo(1);
  }

  @Test
  void aFailedScanClosesNothing() {
    story.happens(scan(OLD).critical("CVE-1")).after(ofHours(1)).happens(scan(OLD).failed());

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void anUnverifiedScanOpensAndClosesNothing() {
    Drafted forged = scan(OLD).high("CVE-2").unverified();
    story.happens(scan(OLD).critical("CVE-1")).after(ofHours(1)).happens(forged);

    assertThat(story.finding("CVE-1").state()).isEqualTo(FindingState.OPEN);
    assertThat(story.finding("CVE-2").state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void aSimulatedScanIsNoEvidence() {
    story.happens(scan(OLD).critical("CVE-1").simulated());

    assertThat(story.current).isEmpty();
    assertThat(story.asset).isNull();
  }

  @Test
  void anOlderDatabaseClosesNothing() {
    story
        .happens(scan(OLD).critical("CVE-1").database(NOON.minus(ofHours(2))))
        .after(ofHours(1))
        .happens(scan(OLD).database(NOON.minus(ofDays(4))));
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);

    story.after(ofHours(1)).happens(scan(OLD).database(NOON));
    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
  }

  @Test
  void withTwoScannersAFindingIsGoneWhenNeitherSeesIt() {
    story
        .happens(scan(OLD).critical("CVE-1"))
        .happens(scan(OLD).critical("CVE-1").by("grype"))
        .after(ofHours(1))
        .happens(scan(OLD));
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.only().sightings()).isEqualTo(1);

    story.after(ofHours(1)).happens(scan(OLD).by("grype"));
    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
  }

  @Test
  void aScannerThatNeverSawItDoesNotCloseIt() {
    story.happens(scan(OLD).critical("CVE-1")).after(ofHours(1)).happens(scan(OLD).by("grype"));

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void partsOfOneScanAreOneScan() {
    story.happens(scan(OLD).critical("CVE-1").high("CVE-2").low("CVE-3"));
    int changes = story.changes.size();

    story
        .after(ofHours(1))
        .happens(scan(OLD).critical("CVE-1").high("CVE-2").low("CVE-3").inPartsOf(1));
    assertThat(story.changes).hasSize(changes);

    story.after(ofHours(1)).happens(scan(OLD).low("CVE-3").critical("CVE-1").inPartsOf(1));
    assertThat(story.finding("CVE-2").state()).isEqualTo(FindingState.FIXED);
    assertThat(story.finding("CVE-1").state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void aScanThatIsOlderThanTheNewestClosesNothing() {
    story
        .happens(scan(OLD).critical("CVE-1"))
        .after(ofHours(1))
        .happens(scan(OLD).occurred(NOON.minus(ofHours(1))));

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void aRetiredAssetsFindingsAreRetiredAndNotRemediated() {
    story
        .happens(scan(OLD).critical("CVE-1"))
        .after(ofHours(1))
        .happens(Says.retired())
        .passes(ofDays(30));

    assertThat(story.only().state()).isEqualTo(FindingState.RETIRED);
    assertThat(story.only().closureBasis()).isEqualTo("retired");
    assertThat(story.alerts).isEmpty();
    assertThat(story.asset.retiredAt()).isEqualTo(NOON.plus(ofHours(1)));
  }

  @Test
  void aClaimStopsNoClockAndTheNextScanRefutesIt() {
    story.happens(scan(OLD).critical("CVE-1")).after(ofHours(1)).happens(Says.remediated("CVE-1"));
    assertThat(story.only().state()).isEqualTo(FindingState.REMEDIATION_CLAIMED);
    assertThat(story.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(1)));

    story.after(ofHours(1)).happens(scan(OLD).critical("CVE-1"));

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.transitions()).containsExactly("OPENED", "CLAIMED", "CLAIM_REFUTED");
  }

  @Test
  void anAliasThatIsLearnedLaterMergesIntoTheEarlierStart() {
    story
        .happens(scan(OLD).critical("GHSA-aaaa").by("grype"))
        .after(ofHours(5))
        .happens(
            scan(OLD)
                .with(
                    "CVE-2026-0001",
                    io.proofstream.evidence.scan.Severity.CRITICAL,
                    null,
                    "GHSA-aaaa"));

    assertThat(story.finding("GHSA-aaaa").state()).isEqualTo(FindingState.MERGED);
    CurrentFinding heir = story.finding("CVE-2026-0001");
    assertThat(heir.state()).isEqualTo(FindingState.OPEN);
    assertThat(heir.firstDetectedAt()).isEqualTo(NOON);
    assertThat(heir.deadlineAt()).isEqualTo(NOON.plus(ofDays(1)));
    assertThat(story.changes)
        .filteredOn(change -> change.transition().name().equals("MERGED"))
        .singleElement()
        .matches(change -> change.mergedInto().equals(heir.findingId()));

    story.after(ofHours(1)).happens(scan(OLD).critical("GHSA-aaaa").by("grype"));
    assertThat(story.finding("GHSA-aaaa").state()).isEqualTo(FindingState.MERGED);
    assertThat(story.finding("CVE-2026-0001").sightings()).isEqualTo(2);
  }

  @Test
  void theAssetTellsWhoseItIsAndWhatRuns() {
    story
        .happens(Says.ownedBy("payments"))
        .happens(pushed(OLD))
        .happens(runs(OLD, "pod-1"))
        .happens(scan(OLD).critical("CVE-1"));

    assertThat(story.asset.ownerTeam()).isEqualTo("payments");
    assertThat(story.asset.knownFrom()).containsExactly("declared", "push", "scan", "workload");
    assertThat(story.asset.headDigest()).isEqualTo(OLD);
    assertThat(story.asset.runningWorkloads()).isEqualTo(1);
    assertThat(story.only().ownerTeam()).isEqualTo("payments");
    assertThat(story.assetChanges.getFirst().changed()).containsExactly("known");
  }
}
