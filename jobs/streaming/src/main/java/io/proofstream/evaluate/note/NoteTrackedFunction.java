package io.proofstream.evaluate.note;

import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.VerdictNote;
import io.proofstream.tracked.TrackedEntry;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Takes from what room track tells what metrics ask of assets. */
final class NoteTrackedFunction extends ProcessFunction<TrackedEntry, AssetNote> {

  @Override
  public void processElement(TrackedEntry entry, Context context, Collector<AssetNote> out) {
    // What comes of a moment of recorded time is told at that moment.
    Instant at = Instant.ofEpochMilli(context.timestamp());
    if (entry.finding() != null) {
      CurrentFinding row = entry.finding();
      out.collect(AssetNote.of(row.org(), row.assetId(), at, FindingNote.of(row)));
    } else if (entry.verdict() != null) {
      ObligationVerdict row = entry.verdict();
      out.collect(AssetNote.of(row.org(), row.assetId(), at, VerdictNote.of(row)));
    } else if (entry.asset() != null) {
      out.collect(AssetNote.of(entry.asset(), at));
    } else if (entry.assetChange() != null) {
      out.collect(AssetNote.of(entry.assetChange(), at));
    }
  }
}
