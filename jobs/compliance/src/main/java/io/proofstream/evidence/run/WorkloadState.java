package io.proofstream.evidence.run;

/** What a container was seen doing. */
public enum WorkloadState {
  RUNNING,
  WAITING,
  STOPPED,
  UNKNOWN
}
