package io.proofstream.message;

/**
 * Why a message could not become evidence. Each is deterministic: reading it again ends the same.
 */
public enum Reason {
  /** A message without a value. */
  TOMBSTONE,
  /** A value of no bytes, or of white space only. */
  EMPTY,
  /** Bytes that are not UTF-8. */
  INVALID_ENCODING,
  /** Not one well-formed JSON document. */
  INVALID_JSON,
  /** An object that says the same key twice, and so could mean two things. */
  DUPLICATE_KEY,
  /** Nested, long or numerous beyond the limits for one document. */
  LIMIT_EXCEEDED,
  /** Well-formed, but no source knows it. */
  UNKNOWN_FORMAT,
  /** More than one source knows it; header {@code ps-source} can say which is meant. */
  AMBIGUOUS_FORMAT,
  /** The tool is known, this version or layout of its format is not. */
  UNSUPPORTED_FORMAT,
  /** A known format whose content breaks the format's own rules. */
  MALFORMED,
  /** A header that says something that cannot be. */
  INVALID_HEADER,
  /** Signed, but not by the collector that it names, or not over this content. */
  INVALID_SIGNATURE,
  /** It names an object that holds its content, and that object is not there. */
  CLAIM_MISSING,
  /** The object that it names is not what it says: another digest, or larger than allowed. */
  CLAIM_MISMATCH,
  /** It claims to have happened after the broker took it, beyond any clock's error. */
  FROM_THE_FUTURE,
  /** Somebody else gave this message its time than gives the topic's. */
  WRONG_TIMESTAMP_TYPE,
  /**
   * Our own reader failed on it: a bug. The message is kept, to be read again once that is mended.
   */
  READER_FAULT,
  /** A policy that says what no policy may say; the one in force stays so. */
  INVALID_POLICY,
  /** A policy that is no change of the newest one: somebody else was quicker. */
  STALE_POLICY,
  /** A policy from somebody whom the one in force does not let change it. */
  NOT_PERMITTED
}
