package io.proofstream.evidence.scan;

/** What came of holding something against a rule. */
public enum Verdict {
  PASS,
  FAIL,
  /** Broken, but the rule is one that only advises. */
  WARN,
  /** The rule itself could not be evaluated. */
  ERROR,
  /** Not evaluated: not applicable, or waived. */
  SKIP
}
