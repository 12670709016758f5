package io.proofstream.evidence.scan;

/** What kind of rule something was held against. */
public enum RuleKind {
  /** How an image, a node or a workload is configured. */
  HARDENING,
  /** What an organisation decided to allow. */
  POLICY,
  /** No secret may lie around. */
  SECRET,
  /** Which licences are welcome. */
  LICENSE,
  /** How code is written. */
  CODE
}
