package io.proofstream.evidence;

/** What an event says happened. */
public enum Kind {
  SCAN_COMPLETED
}
