package io.proofstream.oracle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Reports as two scanners write them, and as small as they can be. */
final class ScannerTexts {
  private ScannerTexts() {}

  /**
   * @param digest of the image, or null where the scanner does not tell
   */
  static String trivy(String image, String digest, Instant at, List<Flaw> flaws) {
    return """
    {"SchemaVersion":2,"CreatedAt":"%s","ArtifactName":"%s","ArtifactType":"container_image",%s
     "Results":[%s]}
    """
        .formatted(at, image, metadata(image, digest), trivyResult(image, flaws));
  }

  /** A scan that broke off: what it has is there, what it has not may be there too. */
  static String brokenOff(String image, String digest, Instant at, List<Flaw> flaws) {
    return """
    {"ClusterName":"prod","Resources":[{"Namespace":"shop","Kind":"Pod","Name":"shop","Error":"timeout","CreatedAt":"%s","ArtifactName":"%s",%s
     "Results":[%s]}]}
    """
        .formatted(
            at, image, metadata(image, digest), flaws.isEmpty() ? "" : trivyResult(image, flaws));
  }

  static String grype(String image, String digest, Instant at, List<Flaw> flaws) {
    return """
    {"matches":[%s],"source":{"type":"image","target":{"userInput":"%s","tags":["%s"],"repoDigests":[%s]}},
     "distro":{"name":"debian"},"descriptor":{"name":"grype","version":"0.100.0","timestamp":"%s"}}
    """
        .formatted(
            flaws.stream().map(ScannerTexts::match).collect(Collectors.joining(",")),
            image,
            image,
            digest == null ? "" : "\"" + atDigest(image, digest) + "\"",
            at);
  }

  private static String metadata(String image, String digest) {
    return digest == null
        ? ""
        : "\"Metadata\":{\"RepoTags\":[\"%s\"],\"RepoDigests\":[\"%s\"]},"
            .formatted(image, atDigest(image, digest));
  }

  private static String atDigest(String image, String digest) {
    return image.substring(0, image.lastIndexOf(':')) + "@" + digest;
  }

  private static String trivyResult(String image, List<Flaw> flaws) {
    return """
    {"Target":"%s (debian 12)","Class":"os-pkgs","Type":"debian","Vulnerabilities":[%s]}\
    """
        .formatted(
            image,
            flaws.stream().map(ScannerTexts::vulnerability).collect(Collectors.joining(",")));
  }

  private static String vulnerability(Flaw flaw) {
    return """
    {"VulnerabilityID":"%s",%s"PkgName":"%s","PkgIdentifier":{"PURL":"%s"},"InstalledVersion":"1.0",%s"Severity":"%s","PublishedDate":"%s"%s}\
    """
        .formatted(
            flaw.vulnerability(),
            flaw.alias() == null ? "" : "\"VendorIDs\":[\"%s\"],".formatted(flaw.alias()),
            flaw.packageName(),
            purl(flaw),
            flaw.fixed() == null ? "" : "\"FixedVersion\":\"%s\",".formatted(flaw.fixed()),
            flaw.severity(),
            flaw.publishedAt(),
            flaw.score() == null
                ? ""
                : ",\"CVSS\":{\"nvd\":{\"V3Score\":%s}}".formatted(flaw.score()));
  }

  private static String match(Flaw flaw) {
    return """
    {"vulnerability":{"id":"%s","severity":"%s","fix":{"versions":[%s],"state":"%s"}},%s"artifact":{"name":"%s","version":"1.0","type":"deb","purl":"%s"}}\
    """
        .formatted(
            flaw.vulnerability(),
            flaw.severity(),
            flaw.fixed() == null ? "" : "\"" + flaw.fixed() + "\"",
            flaw.fixed() == null ? "not-fixed" : "fixed",
            flaw.alias() == null
                ? ""
                : "\"relatedVulnerabilities\":[{\"id\":\"%s\"}],".formatted(flaw.alias()),
            flaw.packageName(),
            purl(flaw));
  }

  private static String purl(Flaw flaw) {
    return "pkg:deb/debian/" + flaw.packageName() + "@1.0";
  }
}
