package io.proofstream.control;

/** How much of a control the evidence of containers can show. */
public enum Coverage {
  /** The evidence alone would satisfy an auditor. */
  FULL,
  /** The evidence shows a part; people show the rest. */
  PARTIAL,
  /** The evidence shows nothing of it. */
  OUT_OF_SCOPE
}
