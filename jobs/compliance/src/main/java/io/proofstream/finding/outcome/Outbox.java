package io.proofstream.finding.outcome;

import io.proofstream.alert.Alert;

/** Where a step puts what came of it, in order. */
public interface Outbox {
  void change(FindingChange change);

  void verdict(ObligationVerdict verdict);

  void alert(Alert alert);
}
