package io.proofstream.asset;

import io.proofstream.finding.CurrentFinding;
import io.proofstream.finding.Outbox;

/** Where a step puts what came of it, in order. */
public interface Journal extends Outbox {
  /** A finding as it is after the step. */
  void current(CurrentFinding finding);

  void current(CurrentAsset asset);

  void change(AssetChange change);
}
