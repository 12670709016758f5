package io.proofstream.console;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How patient a command is with what it talks to. */
public final class Timeout {
  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to wait for an answer (default: ${DEFAULT-VALUE}).")
  private int seconds;

  public Duration duration() {
    if (seconds < 1) {
      throw Problem.usage("--timeout " + seconds, "it is no wait at all", "give 1 or more");
    }
    return Duration.ofSeconds(seconds);
  }
}
