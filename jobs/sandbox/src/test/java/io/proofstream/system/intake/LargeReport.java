package io.proofstream.system.intake;

import io.proofstream.evidence.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A report of Trivy as a monolith's image gives it: 100,000 findings in 64 MiB, written as it goes.
 */
record LargeReport(Path file, String digest) {
  static final int FINDINGS = 100_000;
  static final long BYTES = 64L << 20;

  private static final String HEAD =
      """
      {"SchemaVersion":2,"CreatedAt":"2026-01-01T12:00:00Z","ArtifactName":"%s","ArtifactType":"container_image","Results":[{"Target":"monolith (debian 12)","Class":"os-pkgs","Type":"debian","Vulnerabilities":[\
      """;
  private static final String FINDING =
      """
      {"VulnerabilityID":"CVE-2026-%1$d","PkgName":"pkg%2$d","PkgIdentifier":{"PURL":"pkg:deb/debian/pkg%2$d@1.%3$d?distro=debian-12"},"InstalledVersion":"1.%3$d","FixedVersion":"2.0","Status":"fixed","SeveritySource":"nvd","Severity":"%4$s","PublishedDate":"2026-01-02T10:15:00Z","Description":"%5$s"}\
      """;
  private static final String TAIL = "]}]}";
  private static final String[] SEVERITIES = {"CRITICAL", "HIGH", "MEDIUM", "LOW"};

  static LargeReport write(Path file, String image) throws IOException {
    String head = HEAD.formatted(image);
    long room = (BYTES - head.length() - TAIL.length()) / FINDINGS;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(bytes(head));
      for (int i = 0; i < FINDINGS; i++) {
        String bare = finding(i, "");
        String padded = finding(i, "x".repeat((int) room - 1 - bare.length()));
        out.write(bytes(i == 0 ? padded : "," + padded));
      }
      out.write(bytes(TAIL));
    }
    return new LargeReport(file, Digest.ofContent(Files.readAllBytes(file)));
  }

  private static String finding(int number, String description) {
    return FINDING.formatted(
        100_000 + number, number % 5_000, number % 90, SEVERITIES[number % 4], description);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
