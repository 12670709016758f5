package io.proofstream.asset;

import io.proofstream.alert.Alert;
import io.proofstream.asset.book.Findings;
import io.proofstream.asset.book.Journal;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import java.util.List;

/** A story's findings, and the ends of its journal. */
final class Memory implements Findings, Journal {
  private final Story story;

  Memory(Story story) {
    this.story = story;
  }

  @Override
  public Finding get(String findingId) {
    return story.findings.get(findingId);
  }

  @Override
  public void put(Finding finding) {
    story.findings.put(finding.findingId(), finding);
  }

  @Override
  public void remove(String findingId) {
    story.findings.remove(findingId);
  }

  @Override
  public Iterable<Finding> all() {
    return List.copyOf(story.findings.values());
  }

  @Override
  public void change(FindingChange change) {
    story.changes.add(change);
  }

  @Override
  public void verdict(ObligationVerdict verdict) {
    story.verdicts.add(verdict);
  }

  @Override
  public void alert(Alert alert) {
    story.alerts.add(alert);
  }

  @Override
  public void current(CurrentFinding finding) {
    story.rows.add(finding);
    story.current.put(finding.findingId(), finding);
  }

  @Override
  public void current(CurrentAsset asset) {
    story.asset = asset;
  }

  @Override
  public void change(AssetChange change) {
    story.assetChanges.add(change);
  }

  @Override
  public void move(ScopeMove move) {
    story.moves.add(move);
  }
}
