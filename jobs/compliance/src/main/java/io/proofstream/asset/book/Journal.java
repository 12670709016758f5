package io.proofstream.asset.book;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.Outbox;

/** Where a step puts what came of it, in order. */
public interface Journal extends Outbox {
  /** A finding as it is after the step. */
  void current(CurrentFinding finding);

  void current(CurrentAsset asset);

  void change(AssetChange change);

  /** Where the asset counts under a new version of the policy. */
  void move(ScopeMove move);
}
