package io.proofstream.evidence.supply;

/** What happened to an image in a registry. */
public enum PushAction {
  PUSHED,
  DELETED,
  /** Nothing happened now: a look into the registry found it there. */
  LISTED
}
