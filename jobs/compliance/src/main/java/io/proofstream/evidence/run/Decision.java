package io.proofstream.evidence.run;

/** The answer to a request. */
public enum Decision {
  ALLOWED,
  DENIED,
  /** Allowed, with a warning to who asked. */
  WARNED,
  /** Allowed although a policy would have denied it. */
  BYPASSED,
  UNKNOWN
}
