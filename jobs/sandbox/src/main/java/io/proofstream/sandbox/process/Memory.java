package io.proofstream.sandbox.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process and its children; pages that they share are counted once. */
public final class Memory {
  private Memory() {}

  public static long residentBytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(member -> residentKilobytes(member.pid()))
            .sum()
        * 1024;
  }

  private static long residentKilobytes(long pid) {
    try {
      Path proportional = Path.of("/proc", Long.toString(pid), "smaps_rollup");
      if (Files.isReadable(proportional)) {
        return kilobytes(proportional, "Pss:");
      }
      Path status = Path.of("/proc", Long.toString(pid), "status");
      return Files.isReadable(status) ? kilobytes(status, "VmRSS:") : fromPs(pid);
    } catch (IOException e) {
      // It ended while it was looked at.
      return 0;
    }
  }

  private static long kilobytes(Path file, String key) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static long fromPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(ps.getInputStream(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      return line == null ? 0 : Long.parseLong(line.strip());
    }
  }
}
