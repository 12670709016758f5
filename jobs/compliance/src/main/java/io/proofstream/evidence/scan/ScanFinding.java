package io.proofstream.evidence.scan;

import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/**
 * One vulnerability that one scan reported. {@code findingId} is what it is over time: severity,
 * fix, version, scanner and image digest are attributes and never part of it.
 */
public record ScanFinding(
    @Meaning(
            value = "What it is over time: org, asset, vulnerability, package, path class",
            required = true)
        String findingId,
    @Meaning("Canonical id: the CVE where there is exactly one") String vulnerabilityId,
    @Meaning("Id as the tool wrote it") String reportedId,
    @Meaning("Other ids of the same vulnerability") List<String> aliases,
    @Meaning("Package URL with version, given by the tool or built") String packagePurl,
    @Meaning("Package name") String packageName,
    @Meaning("Source package it was built from") String sourcePackage,
    @Meaning("Version found") String installedVersion,
    @Meaning("Version with the fix; null = none known") String fixedVersion,
    @Meaning("What the vendor says of a fix") String fixState,
    @Meaning("Path of the package in the artifact") String packagePath,
    @Meaning(
            "Coarse place in the artifact, so that a moved file is no new finding; part of the"
                + " identity")
        String pathClass,
    @Meaning("Part of the artifact, as the tool wrote it") String target,
    @Meaning("On one scale for all tools") Severity severity,
    @Meaning("Severity as the tool wrote it") String toolSeverity,
    @Meaning("Whose severity the tool took") String severitySource,
    @Meaning("CVSS v3 base score") Double cvss,
    @Meaning("CVSS v3 vector") String cvssVector,
    @Meaning("Status as the tool wrote it") String toolStatus,
    @Meaning(value = "The tool itself set it aside", column = "is_suppressed") boolean suppressed,
    @Meaning("By what") String suppressedBy,
    @Meaning("When the vulnerability was published") Instant publishedAt) {

  public ScanFinding {
    aliases = aliases == null ? List.of() : aliases;
  }

  public ScanFinding identified(String id) {
    return new ScanFinding(
        id,
        vulnerabilityId,
        reportedId,
        aliases,
        packagePurl,
        packageName,
        sourcePackage,
        installedVersion,
        fixedVersion,
        fixState,
        packagePath,
        pathClass,
        target,
        severity,
        toolSeverity,
        severitySource,
        cvss,
        cvssVector,
        toolStatus,
        suppressed,
        suppressedBy,
        publishedAt);
  }
}
