package io.proofstream.sandbox.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Trivy reports of images of one kind, by number: the same number and round, the same bytes.
 *
 * @param name of the images
 * @param findings in each report
 * @param severity of each finding, upper case
 */
public record Fleet(String name, int findings, String severity) {

  /**
   * The report of one image.
   *
   * @param round which report of that image; every round one finding is gone and another is new
   * @param at when the scan was made
   */
  public byte[] report(int image, int round, Instant at) {
    StringBuilder vulnerabilities = new StringBuilder(findings * 320);
    for (int i = 0; i < findings; i++) {
      int known = i == 0 ? findings + round : i;
      vulnerabilities
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"VulnerabilityID":"CVE-2026-%1$d","PkgName":"package-%2$d","PkgIdentifier":{"PURL":"pkg:deb/debian/package-%2$d@1.%3$d?arch=amd64"},"InstalledVersion":"1.%3$d","FixedVersion":"2.0","Status":"fixed","SeveritySource":"debian","Severity":"%4$s","PublishedDate":"2026-01-02T10:15:00Z"}\
              """
                  .formatted(10_000 + (image * 31 + known) % 20_000, known, image % 90, severity));
    }
    return report(image, "r-%d".formatted(round), at, vulnerabilities);
  }

  /** The report in which nothing is left. */
  public byte[] clean(int image, Instant at) {
    return report(image, "clean", at, "");
  }

  private byte[] report(int image, String id, Instant at, CharSequence vulnerabilities) {
    return """
    {"SchemaVersion":2,"ReportID":"%1$s-%2$d-%3$s","CreatedAt":"%4$s","ArtifactName":"registry.example/%1$s/image%2$d:1.0","ArtifactType":"container_image","Results":[{"Target":"image (debian 13.1)","Class":"os-pkgs","Type":"debian","Vulnerabilities":[%5$s]}]}\
    """
        .formatted(name, image, id, at.truncatedTo(ChronoUnit.MILLIS), vulnerabilities)
        .getBytes(StandardCharsets.UTF_8);
  }
}
