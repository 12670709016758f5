package io.proofstream.evidence.supply;

/** What a VEX statement decides. */
public enum VexStatus {
  NOT_AFFECTED,
  AFFECTED,
  FIXED,
  UNDER_INVESTIGATION,
  UNKNOWN
}
