package io.proofstream.policy;

/** What is wrong with an asset. */
public enum FindingKind {
  VULNERABILITY,
  HARDENING,
  POLICY,
  SECRET
}
