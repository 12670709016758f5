package io.proofstream.audit;

/** What came of an action. */
public enum ActionOutcome {
  DONE,
  /** It changed nothing, and the summary says why. */
  REFUSED,
  /** A message on the topic that says no action; its place in the log says where it lies. */
  UNREADABLE
}
