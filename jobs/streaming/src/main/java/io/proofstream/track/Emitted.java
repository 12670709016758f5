package io.proofstream.track;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.book.Journal;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.tracked.TrackedEntry;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** A book's journal that goes out as it is written. */
final class Emitted implements Journal {
  private final Collector<TrackedEntry> out;
  private final Sides sides;

  /** Where some of it goes besides. */
  interface Sides {
    <T> void output(OutputTag<T> tag, T value);
  }

  Emitted(Collector<TrackedEntry> out, Sides sides) {
    this.out = out;
    this.sides = sides;
  }

  @Override
  public void change(FindingChange change) {
    out.collect(TrackedEntry.of(change));
    sides.output(FollowAssetFunction.CHANGES, change);
  }

  @Override
  public void verdict(ObligationVerdict verdict) {
    out.collect(TrackedEntry.of(verdict));
  }

  @Override
  public void alert(Alert alert) {
    out.collect(TrackedEntry.of(alert));
    sides.output(FollowAssetFunction.ALERTS, alert);
  }

  @Override
  public void change(AssetChange change) {
    out.collect(TrackedEntry.of(change));
  }

  @Override
  public void move(ScopeMove move) {
    sides.output(FollowAssetFunction.MOVES, move);
  }

  @Override
  public void current(CurrentFinding finding) {
    out.collect(TrackedEntry.of(finding));
  }

  @Override
  public void current(CurrentAsset asset) {
    out.collect(TrackedEntry.of(asset));
  }
}
