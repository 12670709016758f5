package io.proofstream.message;

/** What came of a message. Every data offset ends in exactly one of these. */
public enum Outcome {
  /** It became evidence. */
  ACCEPTED,
  /** It could not be read; see table {@code rejected}. */
  REJECTED,
  /** Read, and there was nothing in it to record. */
  IGNORED,
  /** The same evidence was accepted before. */
  DUPLICATE
}
