package io.proofstream.finding;

/** Where a finding stands. */
public enum FindingState {
  OPEN,
  /** Somebody took note of it. */
  ACKNOWLEDGED,
  /** Somebody works on it. */
  IN_PROGRESS,
  /** Somebody says that it is gone; the next complete scan shows. */
  REMEDIATION_CLAIMED,
  /** Still there, and made less harmful. */
  MITIGATED,
  /** Accepted for a time by who may. */
  ACCEPTED,
  /** Not there, or without effect: a false positive, or code that is never reached. */
  NOT_AFFECTED,
  /** Gone, as machines have seen. */
  FIXED,
  /** The asset is no more; nobody mended anything. */
  RETIRED,
  /** The same as another finding, under which it lives on. */
  MERGED;

  /** Whether it is somebody's task: its clock runs. */
  public boolean isRunning() {
    return compareTo(ACCEPTED) < 0;
  }

  /** Whether it is there, whoever accepted it. */
  public boolean isOpen() {
    return compareTo(FIXED) < 0;
  }
}
