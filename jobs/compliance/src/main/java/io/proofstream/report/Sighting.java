package io.proofstream.report;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.identity.PackageUrl;
import java.time.Instant;
import java.util.List;

/**
 * One vulnerability in one package as the tool reported it, before identity. Components are those
 * of {@link io.proofstream.evidence.scan.ScanFinding}.
 *
 * @param purl what the package is
 * @param packagePurl the package URL to show: the tool's own, or {@code purl}
 * @param place path by which to tell where in the artifact it is, or null; a lock file is a place
 */
public record Sighting(
    String reportedId,
    List<String> aliases,
    PackageUrl purl,
    String packagePurl,
    String packageName,
    String sourcePackage,
    String installedVersion,
    String fixedVersion,
    String fixState,
    String packagePath,
    String place,
    String target,
    Severity severity,
    String toolSeverity,
    String severitySource,
    Double cvss,
    String cvssVector,
    String toolStatus,
    boolean suppressed,
    String suppressedBy,
    Instant publishedAt) {

  /** Sightings with one key in one scan are the same thing said twice. */
  public record Key(
      String reportedId, String packageName, String installedVersion, String target) {}

  public Key key() {
    return new Key(reportedId, packageName, installedVersion, target);
  }
}
