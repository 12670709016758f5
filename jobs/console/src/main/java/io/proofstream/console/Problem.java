package io.proofstream.console;

import java.util.List;

/**
 * What a person must be told: what failed, why, and how to go on. Commands throw it, the top prints
 * it.
 */
public final class Problem extends RuntimeException {
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int UNREACHABLE = 3;

  private final int exitCode;
  private final String why;
  private final String fix;

  private Problem(int exitCode, String what, String why, String fix) {
    super(what);
    this.exitCode = exitCode;
    this.why = why;
    this.fix = fix;
  }

  /** The work was asked for correctly and could not be done. */
  public static Problem failed(String what, String why, String fix) {
    return new Problem(FAILED, what, why, fix);
  }

  /** The command makes no sense as typed; nothing was touched. */
  public static Problem usage(String what, String why, String fix) {
    return new Problem(USAGE, what, why, fix);
  }

  /** A component that the command needs does not answer. */
  public static Problem unreachable(String what, String why, String fix) {
    return new Problem(UNREACHABLE, what, why, fix);
  }

  /** This problem with the exception behind it, which only debugging shows. */
  public Problem causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  public int exitCode() {
    return exitCode;
  }

  /** One plain line each for what, why and fix. */
  public List<String> lines() {
    return List.of("Error: " + getMessage(), "  Why: " + why, "  Fix: " + fix);
  }
}
