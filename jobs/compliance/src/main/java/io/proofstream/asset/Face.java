package io.proofstream.asset;

import io.proofstream.finding.Cause;
import io.proofstream.finding.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What others see of an asset: told again whenever it is another than before the step. */
final class Face {
  private final LiveAsset asset;
  private final Journal journal;

  private CurrentAsset before;
  private AssetChange beforeChange;

  Face(LiveAsset asset, Journal journal) {
    this.asset = asset;
    this.journal = journal;
  }

  /** How it looks before a step; only the first look of a book counts. */
  void remember(Ground ground) {
    if (before == null && !asset.knownFrom.isEmpty()) {
      before = current(ground);
      beforeChange = change(ground, List.of(), null);
    }
  }

  void tell(Ground ground, Cause cause) {
    CurrentAsset now = current(ground);
    if (!now.equals(before)) {
      journal.current(now);
    }
    AssetChange change = change(ground, List.of(), null);
    List<String> changed = changed(beforeChange, change, before, now);
    if (!changed.isEmpty()) {
      journal.change(change(ground, changed, cause));
    }
    before = now;
    beforeChange = change;
  }

  private static List<String> changed(
      AssetChange was, AssetChange is, CurrentAsset before, CurrentAsset now) {
    if (was == null) {
      return List.of("known");
    }
    List<String> changed = new ArrayList<>();
    add(changed, "scope", List.of(was.inScope(), was.boundaries()), is.inScope(), is.boundaries());
    addIf(changed, "owner", !Objects.equals(was.ownerTeam(), is.ownerTeam()));
    addIf(changed, "environments", !was.environments().equals(is.environments()));
    addIf(changed, "sensitivity", !Objects.equals(was.sensitivity(), is.sensitivity()));
    addIf(changed, "images", !was.liveDigests().equals(is.liveDigests()));
    addIf(changed, "retired", before.retiredAt() == null && now.retiredAt() != null);
    addIf(changed, "returned", before.retiredAt() != null && now.retiredAt() == null);
    return changed;
  }

  private static void add(List<String> changed, String word, List<Object> was, Object... is) {
    addIf(changed, word, !was.equals(List.of(is)));
  }

  private static void addIf(List<String> changed, String word, boolean isSo) {
    if (isSo) {
      changed.add(word);
    }
  }

  private CurrentAsset current(Ground ground) {
    return Rows.of(ground, asset, live(ground));
  }

  private AssetChange change(Ground ground, List<String> changed, Cause cause) {
    return new AssetChange(
        ground.org(),
        ground.assetId(),
        ground.repository(),
        ground.stream(),
        changed,
        ground.ownerTeam(),
        ground.environments(),
        asset.sensitivity,
        ground.inScope(),
        Rows.boundaries(ground.policy(), ground.repository()),
        List.copyOf(live(ground).all()),
        cause == null ? null : cause.word(),
        ground.policy().version(),
        cause);
  }

  private LiveImages live(Ground ground) {
    return LiveImages.of(asset, new Surroundings(asset, ground.policy()));
  }
}
