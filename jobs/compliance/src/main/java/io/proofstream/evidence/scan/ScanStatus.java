package io.proofstream.evidence.scan;

/**
 * Whether a scan looked at everything it meant to. Only a complete one may ever close a finding.
 */
public enum ScanStatus {
  COMPLETE,
  PARTIAL,
  FAILED
}
