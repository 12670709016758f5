package io.proofstream.finding.clock;

/** How a finding stands to its binding deadline. */
public enum SlaStatus {
  /** Nothing binds it. */
  NO_CLOCK,
  ON_TIME,
  WARNED,
  /** The deadline passed while it was there; for ever so, if it was closed later. */
  BREACHED,
  /** Called breached, until evidence came that it had been gone before. */
  WITHDRAWN,
  /** Gone in time. */
  MET
}
