package io.proofstream.evidence;

/**
 * Whether a scan looked at everything it meant to. Only a complete one may ever close a finding.
 */
public enum ScanStatus {
  COMPLETE,
  PARTIAL,
  FAILED
}
