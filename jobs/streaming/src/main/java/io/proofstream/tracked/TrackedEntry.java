package io.proofstream.tracked;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.resolution.ImageStream;
import io.proofstream.waiver.WaiverVerdict;

/**
 * What comes of evidence over time, or of a policy: exactly one component is there.
 *
 * @param finding as it is after a step; the last one of each counts, as with {@code asset}
 */
public record TrackedEntry(
    FindingChange change,
    ObligationVerdict verdict,
    Alert alert,
    AssetChange assetChange,
    CurrentFinding finding,
    CurrentAsset asset,
    PolicyRows policy,
    WaiverVerdict waiver,
    ImageStream imageStream) {

  public static TrackedEntry of(FindingChange change) {
    return new TrackedEntry(change, null, null, null, null, null, null, null, null);
  }

  public static TrackedEntry of(ObligationVerdict verdict) {
    return new TrackedEntry(null, verdict, null, null, null, null, null, null, null);
  }

  public static TrackedEntry of(Alert alert) {
    return new TrackedEntry(null, null, alert, null, null, null, null, null, null);
  }

  public static TrackedEntry of(AssetChange change) {
    return new TrackedEntry(null, null, null, change, null, null, null, null, null);
  }

  public static TrackedEntry of(CurrentFinding finding) {
    return new TrackedEntry(null, null, null, null, finding, null, null, null, null);
  }

  public static TrackedEntry of(CurrentAsset asset) {
    return new TrackedEntry(null, null, null, null, null, asset, null, null, null);
  }

  public static TrackedEntry of(PolicyRows policy) {
    return new TrackedEntry(null, null, null, null, null, null, policy, null, null);
  }

  public static TrackedEntry of(WaiverVerdict waiver) {
    return new TrackedEntry(null, null, null, null, null, null, null, waiver, null);
  }

  public static TrackedEntry of(ImageStream imageStream) {
    return new TrackedEntry(null, null, null, null, null, null, null, null, imageStream);
  }
}
