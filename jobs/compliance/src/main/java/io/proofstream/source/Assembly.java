package io.proofstream.source;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Message;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Reason;
import io.proofstream.evidence.Scan;
import io.proofstream.evidence.ScanFinding;
import io.proofstream.evidence.Severity;
import io.proofstream.evidence.Trust;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.PathClass;
import io.proofstream.identity.VulnerabilityId;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes canonical events of what a tool reported about one message: identities, times, counts,
 * de-duplication, parts. Knows no tool.
 */
final class Assembly {
  static final int MAX_FINDINGS = 2000;
  private static final int TOOL_OUTPUT = 100;

  /** An asset's name stands in every row of its findings, and in state: it may not be a novel. */
  private static final int MAX_NAME = 1024;

  private final Message message;
  private final Claims claims;
  private final String tool;
  private final String messageId;
  private final String rawDigest;
  private final Instant latest;
  private final List<Event> events = new ArrayList<>();
  private int scans;
  private int findings;

  Assembly(
      Message message,
      Claims claims,
      String tool,
      String messageId,
      String rawDigest,
      Duration futureBound) {
    this.message = message;
    this.claims = claims;
    this.tool = tool;
    this.messageId = messageId;
    this.rawDigest = rawDigest;
    this.latest = message.recordedAt().plus(futureBound);
  }

  List<Event> events(List<ScanReport> reports) throws Unreadable {
    if (claims.asset() != null && reports.size() > 1) {
      throw Claims.invalid(
          Header.ASSET, "names one asset, but the document reports on " + reports.size());
    }
    for (ScanReport report : reports) {
      add(report);
    }
    return List.copyOf(events);
  }

  private void add(ScanReport report) throws Unreadable {
    Evidence evidence = evidence(report);
    List<ScanFinding> found = new ArrayList<>();
    for (Sighting sighting : withoutRepeats(report.sightings())) {
      found.add(finding(sighting, evidence));
    }
    Scan scan = scan(report, evidence, found);
    int parts = Math.max(1, Math.ceilDiv(found.size(), MAX_FINDINGS));
    for (int part = 0; part < parts; part++) {
      int from = part * MAX_FINDINGS;
      int to = Math.min(found.size(), from + MAX_FINDINGS);
      List<ScanFinding> some = List.copyOf(found.subList(from, to));
      events.add(new Event(events.size(), part, parts, evidence, scan, some));
    }
  }

  private Evidence evidence(ScanReport report) throws Unreadable {
    ImageReference claimed = claims.asset();
    Artifact artifact =
        claimed == null ? report.artifact() : Artifact.image(claimed, claimed.digest(), null);
    if (artifact == null) {
      throw new Unreadable(
          Reason.MALFORMED,
          null,
          "the document names no artifact; header " + Header.ASSET.key() + " can name it");
    }
    if (artifact.repository().length() > MAX_NAME) {
      throw new Unreadable(
          Reason.MALFORMED,
          null,
          "the artifact's name has %d characters; no name has more than %d"
              .formatted(artifact.repository().length(), MAX_NAME));
    }
    Artifact told = report.artifact() == null ? artifact : report.artifact();
    Instant occurredAt = occurredAt(report);
    Origin origin = message.origin();
    return new Evidence(
        Digest.id("event", messageId, String.valueOf(scans++)),
        Kind.SCAN_COMPLETED,
        claims.org(),
        Asset.of(claims.org(), artifact.registry(), artifact.repository(), artifact.tag()),
        artifact.digest() == null ? told.digest() : artifact.digest(),
        told.platform(),
        tool,
        report.scannerVersion(),
        claims.collector(),
        Trust.UNVERIFIED,
        TOOL_OUTPUT,
        claims.simulated(),
        occurredAt,
        message.recordedAt(),
        rawDigest,
        "kafka:" + origin.topic() + "/" + origin.partition() + "/" + origin.offset(),
        message.value().length,
        origin);
  }

  private Instant occurredAt(ScanReport report) throws Unreadable {
    Instant told = claims.observedAt() == null ? report.finishedAt() : claims.observedAt();
    Instant occurredAt = told == null ? message.recordedAt() : told;
    if (occurredAt.isAfter(latest)) {
      long ahead = Duration.between(message.recordedAt(), occurredAt).toSeconds();
      throw new Unreadable(
          Reason.FROM_THE_FUTURE,
          null,
          "claims to have happened " + ahead + " s after the broker took it");
    }
    return occurredAt;
  }

  /** The first of each key, at its place; what is open somewhere is not set aside by a repeat. */
  private static Collection<Sighting> withoutRepeats(List<Sighting> sightings) {
    Map<Sighting.Key, Sighting> kept = LinkedHashMap.newLinkedHashMap(sightings.size());
    for (Sighting sighting : sightings) {
      kept.merge(
          sighting.key(),
          sighting,
          (first, repeat) -> first.suppressed() && !repeat.suppressed() ? repeat : first);
    }
    return kept.values();
  }

  private ScanFinding finding(Sighting sighting, Evidence evidence) {
    String vulnerability = VulnerabilityId.canonical(sighting.reportedId(), sighting.aliases());
    String pathClass = PathClass.of(sighting.purl(), sighting.place());
    String id =
        Digest.id(
            "finding",
            evidence.org(),
            evidence.asset().assetId(),
            vulnerability,
            sighting.purl().identity(),
            pathClass);
    return new ScanFinding(
        findings++,
        id,
        vulnerability,
        sighting.reportedId(),
        sighting.aliases(),
        sighting.packagePurl(),
        sighting.packageName(),
        sighting.sourcePackage(),
        sighting.installedVersion(),
        sighting.fixedVersion(),
        sighting.fixState(),
        sighting.packagePath(),
        pathClass,
        sighting.target(),
        sighting.severity(),
        sighting.toolSeverity(),
        sighting.severitySource(),
        sighting.cvss(),
        sighting.cvssVector(),
        sighting.toolStatus(),
        sighting.suppressed(),
        sighting.suppressedBy(),
        sighting.publishedAt());
  }

  private Scan scan(ScanReport report, Evidence evidence, List<ScanFinding> found) {
    List<ScanFinding> open = found.stream().filter(finding -> !finding.suppressed()).toList();
    return new Scan(
        Digest.id("scan", evidence.evidenceId()),
        tool,
        report.scannerVersion(),
        report.scannerClasses(),
        report.dbVersion(),
        report.dbBuiltAt(),
        report.startedAt(),
        report.finishedAt(),
        report.status(),
        report.failure(),
        report.filters(),
        report.format(),
        report.formatVersion(),
        null,
        count(open, Severity.CRITICAL),
        count(open, Severity.HIGH),
        count(open, Severity.MEDIUM),
        count(open, Severity.LOW),
        count(open, Severity.NEGLIGIBLE),
        count(open, Severity.UNKNOWN),
        (int) open.stream().filter(finding -> finding.fixedVersion() != null).count(),
        found.size() - open.size());
  }

  private static int count(List<ScanFinding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
