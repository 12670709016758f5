package io.proofstream.evidence.scan;

/** One scale for all tools; the tool's own word is kept beside it. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  NEGLIGIBLE,
  UNKNOWN
}
