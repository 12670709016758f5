package io.proofstream.evidence.scan;

import java.time.Instant;
import java.util.List;

/**
 * One thing that one scan reported. {@code findingId} is what it is over time: severity, fix,
 * version, scanner and image digest are attributes and never part of it.
 *
 * @param index position within its message, unique there
 * @param reportedId the id as the tool wrote it; {@code vulnerabilityId} is the canonical one
 * @param packagePurl package URL with version, given by the tool or built
 * @param pathClass where in the artifact ({@code os}, {@code usr}, {@code app}...): coarse on
 *     purpose, so that a moved file is not a new finding
 * @param target what part of the artifact, as the tool wrote it
 */
public record ScanFinding(
    int index,
    String findingId,
    String vulnerabilityId,
    String reportedId,
    List<String> aliases,
    String packagePurl,
    String packageName,
    String sourcePackage,
    String installedVersion,
    String fixedVersion,
    String fixState,
    String packagePath,
    String pathClass,
    String target,
    Severity severity,
    String toolSeverity,
    String severitySource,
    Double cvss,
    String cvssVector,
    String toolStatus,
    boolean suppressed,
    String suppressedBy,
    Instant publishedAt) {}
