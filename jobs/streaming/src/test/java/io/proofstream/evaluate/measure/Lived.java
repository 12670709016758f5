package io.proofstream.evaluate.measure;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.VerdictNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What becomes known of one asset as its story is told: the events, and what its book says. */
final class Lived {
  private final Story story = Story.begin();
  private final List<AssetNote> notes = new ArrayList<>();
  private CurrentAsset face;
  private int changes;
  private int rows;
  private int verdicts;

  Instant now() {
    return story.now();
  }

  Lived happens(Drafted draft) {
    draft
        .events(story)
        .forEach(event -> notes.add(AssetNote.of(Story.ORG, Story.SHOP.assetId(), now(), event)));
    story.happens(draft);
    return gather();
  }

  Lived passes(Duration time) {
    story.passes(time);
    return gather();
  }

  /** All that became known since it was last asked for. */
  List<AssetNote> notes() {
    List<AssetNote> all = List.copyOf(notes);
    notes.clear();
    return all;
  }

  private Lived gather() {
    String id = Story.SHOP.assetId();
    if (story.asset != null && story.asset != face) {
      face = story.asset;
      notes.add(AssetNote.of(face, now()));
    }
    for (AssetChange change : since(story.assetChanges, changes)) {
      notes.add(AssetNote.of(change, now()));
    }
    for (CurrentFinding row : since(story.rows, rows)) {
      notes.add(AssetNote.of(Story.ORG, id, now(), FindingNote.of(row)));
    }
    for (ObligationVerdict verdict : since(story.verdicts, verdicts)) {
      notes.add(AssetNote.of(Story.ORG, id, now(), VerdictNote.of(verdict)));
    }
    changes = story.assetChanges.size();
    rows = story.rows.size();
    verdicts = story.verdicts.size();
    return this;
  }

  private static <T> List<T> since(List<T> all, int seen) {
    return List.copyOf(all.subList(seen, all.size()));
  }
}
