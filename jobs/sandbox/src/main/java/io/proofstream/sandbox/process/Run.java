package io.proofstream.sandbox.process;

import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, its output kept in a log. */
public final class Run {
  private Run() {}

  /** Exit code; output is in {@code log}. */
  public static int toEnd(Launch launch, Path log, Duration patience) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(launch.command()).directory(launch.folder().toFile());
      builder.environment().putAll(launch.environment());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new SandboxException(
            "%s did not end within %d s; see %s"
                .formatted(launch.command().getFirst(), patience.toSeconds(), log));
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new SandboxException(
          "cannot run " + launch.command().getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while running " + launch.command().getFirst(), e);
    }
  }

  /** As {@link #toEnd}, and a failure is reported with the program's own first error. */
  public static void successfully(String what, Launch launch, Path log, Duration patience) {
    int exit = toEnd(launch, log, patience);
    if (exit != 0) {
      throw new SandboxException(
          "%s failed (exit code %d): %s%n  log: %s"
              .formatted(what, exit, FirstError.in(log).orElse("it said nothing"), log));
    }
  }
}
