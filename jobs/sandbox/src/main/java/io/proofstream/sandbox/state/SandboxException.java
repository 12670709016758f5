package io.proofstream.sandbox.state;

/** Something a person can act upon: its message says what, why and how to go on; no stack trace. */
public final class SandboxException extends RuntimeException {
  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
