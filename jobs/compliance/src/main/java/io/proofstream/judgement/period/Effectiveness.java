package io.proofstream.judgement.period;

/** What an auditor may write of a control over a period. */
public enum Effectiveness {
  /** No deviation. */
  EFFECTIVE,
  /** It worked, but not always. */
  EFFECTIVE_WITH_DEVIATIONS,
  NOT_EFFECTIVE,
  /** Evidence never answered. */
  NOT_TESTED
}
