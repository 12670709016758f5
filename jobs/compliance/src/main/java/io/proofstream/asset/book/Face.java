package io.proofstream.asset.book;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.outcome.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What others see of an asset: told again whenever it is another than before the step. */
final class Face {
  private final LiveAsset asset;
  private final Journal journal;

  private Sight before;

  /** What of it may be told: the row, and which images count. */
  private record Sight(CurrentAsset row, List<String> images) {}

  Face(LiveAsset asset, Journal journal) {
    this.asset = asset;
    this.journal = journal;
  }

  /** How it looks before a step; only the first look of a book counts. */
  void remember(Ground ground) {
    if (before == null && !asset.knownFrom.isEmpty()) {
      before = look(ground);
    }
  }

  void tell(Ground ground, Cause cause) {
    Sight now = look(ground);
    if (before == null || !now.row.equals(before.row)) {
      journal.current(now.row);
    }
    List<String> changed = changed(before, now);
    if (!changed.isEmpty()) {
      journal.change(change(now, changed, cause));
    }
    before = now;
  }

  private static List<String> changed(Sight before, Sight now) {
    if (before == null) {
      return List.of("known");
    }
    CurrentAsset was = before.row;
    CurrentAsset is = now.row;
    List<String> changed = new ArrayList<>();
    boolean scope = was.inScope() != is.inScope() || !was.boundaries().equals(is.boundaries());
    addIf(changed, "scope", scope);
    addIf(changed, "owner", !Objects.equals(was.ownerTeam(), is.ownerTeam()));
    addIf(changed, "environments", !was.environments().equals(is.environments()));
    addIf(changed, "sensitivity", !Objects.equals(was.sensitivity(), is.sensitivity()));
    addIf(changed, "images", !before.images.equals(now.images));
    addIf(changed, "retired", was.retiredAt() == null && is.retiredAt() != null);
    addIf(changed, "returned", was.retiredAt() != null && is.retiredAt() == null);
    return changed;
  }

  private static void addIf(List<String> changed, String word, boolean isSo) {
    if (isSo) {
      changed.add(word);
    }
  }

  private Sight look(Ground ground) {
    LiveImages live = LiveImages.of(asset, ground.policy());
    return new Sight(Rows.of(ground, asset, live), List.copyOf(live.all()));
  }

  private static AssetChange change(Sight now, List<String> changed, Cause cause) {
    CurrentAsset row = now.row;
    return new AssetChange(
        row.org(),
        row.assetId(),
        row.repository(),
        row.stream(),
        changed,
        row.ownerTeam(),
        row.environments(),
        row.sensitivity(),
        row.inScope(),
        row.boundaries(),
        now.images,
        cause.word(),
        row.policyVersion(),
        cause);
  }
}
