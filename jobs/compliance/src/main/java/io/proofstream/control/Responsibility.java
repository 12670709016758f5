package io.proofstream.control;

/** Who has to do what a control asks. */
public enum Responsibility {
  /** Who builds the image. */
  BUILDER,
  /** Who runs it. */
  DEPLOYER,
  /** Both, each a part. */
  SHARED,
  /** Whose platform it runs on. */
  INHERITED
}
