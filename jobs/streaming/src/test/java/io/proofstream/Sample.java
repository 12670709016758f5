package io.proofstream;

import io.proofstream.broker.Arrival;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Trivy reports small enough to read in a test. */
public final class Sample {
  private Sample() {}

  /** A report of one image with as many findings as asked for. */
  public static String trivy(String image, Instant createdAt, int findings) {
    StringBuilder vulnerabilities = new StringBuilder();
    for (int i = 0; i < findings; i++) {
      vulnerabilities
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"VulnerabilityID":"CVE-2026-%d","PkgName":"pkg%d","InstalledVersion":"1.0","FixedVersion":"1.1","Status":"fixed","Severity":"HIGH"}\
              """
                  .formatted(1000 + i, i));
    }
    return """
    {"SchemaVersion":2,"CreatedAt":"%s","ArtifactName":"%s","ArtifactType":"container_image",
     "Results":[{"Target":"%s (alpine 3.20)","Class":"os-pkgs","Type":"alpine","Vulnerabilities":[%s]}]}
    """
        .formatted(createdAt, image, image, vulnerabilities);
  }

  /** A message as the source hands it on. */
  public static Arrival arrival(int partition, long offset, Instant recordedAt, String value) {
    return new Arrival(
        "evidence.raw",
        partition,
        offset,
        recordedAt.toEpochMilli(),
        true,
        Map.of(),
        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }
}
