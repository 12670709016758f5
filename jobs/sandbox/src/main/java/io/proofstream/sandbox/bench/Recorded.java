package io.proofstream.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports that Trivy really wrote, the samples of the tests, over and over with a report id of
 * their own each time: no two messages are copies.
 */
public final class Recorded {
  private static final String REPORT_ID = "017b7d41-e09f-7000-80ea-000000000001";

  private final List<String> templates;

  private Recorded(List<String> templates) {
    this.templates = templates;
  }

  public static Recorded of(Path root) {
    List<String> templates = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(root.resolve("jobs/compliance/src/test/resources/samples/trivy"))) {
      for (Path file : files.sorted().toList()) {
        String report = Files.readString(file);
        if (report.contains(REPORT_ID) && report.contains("\"Vulnerabilities\"")) {
          templates.add(report);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the samples", e);
    }
    return new Recorded(templates);
  }

  public byte[] report(int n) {
    return templates
        .get(n % templates.size())
        .replace(REPORT_ID, "017b7d41-e09f-7000-80ea-%012d".formatted(n))
        .getBytes(StandardCharsets.UTF_8);
  }
}
