package io.proofstream.policy.reading;

/** A text that is no document at all, so that nothing more can be said of it. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  Malformed(int line, String what) {
    super(what);
    this.line = line;
  }

  int line() {
    return line;
  }
}
