package io.proofstream.identity;

/** Text that names no image. The message says which rule it breaks and quotes nothing. */
public final class InvalidReference extends Exception {
  /** Without a stack trace: many things that are scanned are no images, and each would pay. */
  InvalidReference(String message) {
    super(message, null, false, false);
  }
}
