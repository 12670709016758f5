package io.proofstream.identity;

/** Text that names no image. The message says which rule it breaks and quotes nothing. */
public final class InvalidReference extends Exception {
  InvalidReference(String message) {
    super(message);
  }
}
