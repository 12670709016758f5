package io.proofstream.evidence.decision;

/** Why a finding may stay for a time. */
public enum ExceptionKind {
  RISK_ACCEPTED,
  FALSE_POSITIVE,
  NOT_AFFECTED,
  SEVERITY_ADJUSTED,
  VENDOR_DEPENDENCY,
  OPERATIONAL_REQUIREMENT
}
