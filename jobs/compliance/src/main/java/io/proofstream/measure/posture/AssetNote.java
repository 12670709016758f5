package io.proofstream.measure.posture;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.evidence.Event;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.VerdictNote;
import io.proofstream.measure.posture.image.ScanExtract;
import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that became known of an asset: exactly one component after {@code at} is there, or none
 * if it is only to be looked at.
 *
 * @param at recorded time at which it became known
 * @param event as far as it is about this asset, without what metrics do not ask
 */
public record AssetNote(
    String org,
    String assetId,
    Instant at,
    Event event,
    ScanExtract extract,
    CurrentAsset face,
    AssetChange change,
    FindingNote finding,
    VerdictNote verdict) {

  /**
   * By the time at which they became known; what one log tells of one thing stays in order.
   * Verdicts come after the finding that they are about.
   */
  public static final Comparator<AssetNote> BY_TIME =
      Comparator.comparing(AssetNote::at)
          .thenComparing(note -> note.event == null ? null : note.event, ofEvents())
          .thenComparing(note -> note.verdict != null)
          .thenComparing(note -> note.finding == null ? 0 : note.finding.seq())
          .thenComparing(note -> note.verdict == null ? 0 : note.verdict.seq());

  /** Nothing new: it is to be looked at. */
  public static AssetNote wake(String org, String assetId, Instant at) {
    return new AssetNote(org, assetId, at, null, null, null, null, null, null);
  }

  public static AssetNote of(String org, String assetId, Instant at, Event event) {
    Event slim = ScanExtract.slim(event);
    ScanExtract extract = ScanExtract.of(event);
    return new AssetNote(org, assetId, at, slim, extract, null, null, null, null);
  }

  public static AssetNote of(CurrentAsset face, Instant at) {
    return new AssetNote(face.org(), face.assetId(), at, null, null, face, null, null, null);
  }

  public static AssetNote of(AssetChange change, Instant at) {
    return new AssetNote(change.org(), change.assetId(), at, null, null, null, change, null, null);
  }

  public static AssetNote of(String org, String assetId, Instant at, FindingNote finding) {
    return new AssetNote(org, assetId, at, null, null, null, null, finding, null);
  }

  public static AssetNote of(String org, String assetId, Instant at, VerdictNote verdict) {
    return new AssetNote(org, assetId, at, null, null, null, null, null, verdict);
  }

  private static Comparator<Event> ofEvents() {
    return Comparator.nullsFirst(Event.LOG_ORDER);
  }
}
