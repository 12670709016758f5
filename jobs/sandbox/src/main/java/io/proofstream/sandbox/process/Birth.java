package io.proofstream.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** When a process was born, in a form that no later process with the same pid can have. */
final class Birth {
  private static final Path PROC = Path.of("/proc");
  private static final int STATE = 0;
  private static final int START_TICKS = 19;

  private Birth() {}

  /** Empty if no such process lives; a zombie is dead. */
  static Optional<String> of(long pid) {
    Path stat = PROC.resolve(Long.toString(pid)).resolve("stat");
    if (Files.isDirectory(PROC.resolve("self"))) {
      return fromProc(stat);
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(instant -> "epoch " + instant.toEpochMilli());
  }

  /**
   * Ticks since boot and the boot's own id: unlike wall time, they do not move when the clock is
   * set.
   */
  private static Optional<String> fromProc(Path stat) {
    try {
      String line = Files.readString(stat);
      // The command, in parentheses, may itself hold spaces and parentheses.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
        return Optional.empty();
      }
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      return Optional.of("boot " + boot + " ticks " + fields[START_TICKS]);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
