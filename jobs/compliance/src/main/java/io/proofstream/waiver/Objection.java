package io.proofstream.waiver;

/** Why an exception suspends nothing. */
public enum Objection {
  /** It came unsigned, or from somebody unknown. */
  UNPROVEN,
  NO_KIND,
  NO_REQUESTER,
  NO_APPROVER,
  SELF_APPROVED,
  APPROVER_MAY_NOT,
  NO_REASON,
  UNLIMITED,
  TOO_LONG,
  OVER,
  NO_SEVERITY
}
