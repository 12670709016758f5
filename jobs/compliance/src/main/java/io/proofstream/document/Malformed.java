package io.proofstream.document;

/** A text that is no document at all, so that nothing more can be said of it. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  public Malformed(int line, String what) {
    super(what);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
