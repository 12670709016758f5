package io.proofstream.evidence;

/** Whether the collector that sent an event proved who it is. */
public enum Trust {
  VERIFIED,
  UNVERIFIED
}
