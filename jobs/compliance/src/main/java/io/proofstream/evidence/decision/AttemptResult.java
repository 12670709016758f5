package io.proofstream.evidence.decision;

/** How an attempt to bring a check back ended, as whoever tried says. */
public enum AttemptResult {
  SUCCEEDED,
  FAILED,
  /** It is under way. */
  PENDING
}
