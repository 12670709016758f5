package io.proofstream.finding.outcome;

/** What happened to a finding. */
public enum Transition {
  OPENED,
  /** Seen again within the grace: the same clock runs on. */
  REOPENED,
  /** Seen again after the grace: a new clock, linked to the old by its generation. */
  RECURRED,
  /** Its severity, score or fix changed, and no deadline with it. */
  RESCORED,
  /** A deadline moved, whatever moved it. */
  RETIMED,
  WARNED,
  BREACHED,
  /** Machine evidence came late: it had been gone before its deadline. */
  BREACH_WITHDRAWN,
  ACCEPTED,
  DISMISSED,
  /** An acceptance or dismissal ended or was taken back. */
  REINSTATED,
  CLAIMED,
  /** A complete scan still shows what somebody said is gone. */
  CLAIM_REFUTED,
  TRIAGED,
  EVALUATED,
  MITIGATED,
  FIX_APPEARED,
  /** The newest digest is without it. */
  FIX_BUILT,
  /** Nothing that runs in scope has it any more. */
  FIX_DEPLOYED,
  CLOSED,
  RETIRED,
  MERGED,
  /** A long time after its evaluation: to be listed as accepted, whatever its state. */
  LISTED
}
