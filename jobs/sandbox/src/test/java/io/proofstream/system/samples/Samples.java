package io.proofstream.system.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What real tools wrote, and what was counted in it by other means: {@code expected.csv}. */
final class Samples {
  private static final Path RESOURCES =
      Path.of(System.getProperty("proofstream.root"), "jobs/compliance/src/test/resources");

  static final Path FOLDER = RESOURCES.resolve("samples");

  /** Of formats that the samples lack: written by us, in the tools' documented form. */
  static final Path OWN = RESOURCES.resolve("samples-own");

  /** The rows of expected.csv about one file. */
  record Expected(String tool, Map<String, String> metrics) {
    String digest() {
      return "sha256:" + metrics.get("sha256");
    }

    long sum(Iterable<String> names) {
      long sum = 0;
      for (String name : names) {
        sum += Long.parseLong(metrics.getOrDefault(name, "0"));
      }
      return sum;
    }
  }

  private Samples() {}

  /** By file, as its path in the folder. */
  static Map<String, Expected> expected() {
    Map<String, Expected> expected = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve("expected.csv"))) {
        String[] cells = line.split(",", 4);
        if (!cells[0].equals("file")) {
          expected
              .computeIfAbsent(cells[0], file -> new Expected(cells[1], new TreeMap<>()))
              .metrics()
              .put(cells[2], cells[3]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return expected;
  }
}
