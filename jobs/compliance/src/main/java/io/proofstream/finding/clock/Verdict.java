package io.proofstream.finding.clock;

/** What became of an obligation. */
public enum Verdict {
  PENDING,
  MET,
  MISSED,
  /** Called missed, until evidence came that it had been met. */
  WITHDRAWN,
  /** It no longer binds: the policy, the boundary or the severity changed. */
  LIFTED
}
