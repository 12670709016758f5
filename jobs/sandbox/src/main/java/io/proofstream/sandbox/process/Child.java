package io.proofstream.sandbox.process;

import io.proofstream.sandbox.state.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** One long-running process with a log of its own; outlives the launcher that started it. */
public final class Child {
  private final String name;
  private final PidFile pidFile;
  private final Path log;
  private Process started;

  public Child(String name, Path pidFile, Path log) {
    this.name = name;
    this.pidFile = new PidFile(pidFile);
    this.log = log;
  }

  public Path log() {
    return log;
  }

  public PidFile pidFile() {
    return pidFile;
  }

  public Optional<PidFile.Living> living() {
    return pidFile.living();
  }

  /** The log begins anew, so that what it says is about this start; the one before is kept. */
  public void start(Launch launch) {
    try {
      Files.createDirectories(log.getParent());
      Files.createDirectories(pidFile.path().getParent());
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      List<String> command = new ArrayList<>(Detach.prefix());
      command.addAll(launch.command());
      ProcessBuilder builder = new ProcessBuilder(command).directory(launch.folder().toFile());
      builder.environment().putAll(launch.environment());
      // Options meant for the launcher's own JVM are not the components'.
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      started = builder.start();
      pidFile.write(started.pid(), Instant.now());
    } catch (IOException e) {
      throw new SandboxException("cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /** Known only if it was started from here. */
  public OptionalInt exitCode() {
    if (started == null || started.isAlive()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(started.exitValue());
  }

  /** SIGTERM or what the component takes as one, then SIGKILL when patience ends. */
  public void stop(Signal gentle, Duration patience) {
    Optional<PidFile.Living> living = living();
    if (living.isPresent()) {
      List<ProcessHandle> family = family(living.get());
      gentle.send(living.get().pid());
      if (!ended(family, patience)) {
        family.forEach(ProcessHandle::destroyForcibly);
        ended(family, Duration.ofSeconds(10));
      }
    }
    pidFile.delete();
  }

  /** SIGKILL, as an accident would; the pid file stays, as it would. */
  public void kill() {
    living()
        .ifPresent(
            process -> {
              ProcessHandle handle = process.handle();
              handle.destroyForcibly();
              ended(List.of(handle), Duration.ofSeconds(10));
            });
  }

  private static List<ProcessHandle> family(PidFile.Living living) {
    List<ProcessHandle> family = new ArrayList<>();
    ProcessHandle.of(living.pid())
        .ifPresent(
            handle -> {
              family.add(handle);
              handle.descendants().forEach(family::add);
            });
    return family;
  }

  private static boolean ended(List<ProcessHandle> family, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    try {
      for (ProcessHandle member : family) {
        while (Birth.of(member.pid()).isPresent() && member.isAlive()) {
          if (Instant.now().isAfter(deadline)) {
            return false;
          }
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
