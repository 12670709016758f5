package io.proofstream.sandbox.bench;

import java.nio.charset.StandardCharsets;

/** Trivy reports by number: the same number, the same bytes. */
public final class Reports {
  private Reports() {}

  /** The n-th report, of one of a few hundred images, with so many findings. */
  public static byte[] report(int n, int findings) {
    StringBuilder vulnerabilities = new StringBuilder(findings * 400);
    for (int i = 0; i < findings; i++) {
      vulnerabilities
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"VulnerabilityID":"CVE-2026-%1$d","PkgID":"pkg%2$d@1.%3$d","PkgName":"pkg%2$d","PkgIdentifier":{"PURL":"pkg:apk/alpine/pkg%2$d@1.%3$d?arch=x86_64"},"InstalledVersion":"1.%3$d","FixedVersion":"2.0","Status":"fixed","SeveritySource":"nvd","Severity":"HIGH","CVSS":{"nvd":{"V3Vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","V3Score":8.1}},"PublishedDate":"2026-01-02T10:15:00Z"}\
              """
                  .formatted(10_000 + (n * 7 + i) % 5_000, i, n % 90));
    }
    return """
    {"SchemaVersion":2,"ReportID":"r-%d","CreatedAt":"2026-01-01T12:00:00Z","ArtifactName":"registry.example/team%d/app%d:1.%d","ArtifactType":"container_image","Results":[{"Target":"app (alpine 3.20)","Class":"os-pkgs","Type":"alpine","Vulnerabilities":[%s]}]}\
    """
        .formatted(n, n % 6, n % 40, n % 9, vulnerabilities)
        .getBytes(StandardCharsets.UTF_8);
  }
}
