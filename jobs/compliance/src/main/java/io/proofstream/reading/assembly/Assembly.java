package io.proofstream.reading.assembly;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.identity.EvidenceId;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes canonical events of what documents in one message say: envelopes, identities, times, parts.
 * Knows no tool.
 */
public final class Assembly {
  private static final int TOOL_OUTPUT = 100;

  /** An asset's name stands in every row of its findings, and in state: it may not be a novel. */
  private static final int MAX_NAME = 1024;

  /** A report, and the source that made it. */
  public record Sourced(String source, Report report) {}

  private final Message message;
  private final Claims claims;
  private final Trust trust;
  private final String messageId;
  private final String rawDigest;
  private final Instant latest;
  private final List<Event> events = new ArrayList<>();
  private int reports;

  public Assembly(
      Message message,
      Claims claims,
      Trust trust,
      String messageId,
      String rawDigest,
      Duration futureBound) {
    this.message = message;
    this.claims = claims;
    this.trust = trust;
    this.messageId = messageId;
    this.rawDigest = rawDigest;
    this.latest = message.recordedAt().plus(futureBound);
  }

  public List<Event> events(List<Sourced> told) throws Unreadable {
    if (claims.asset() != null) {
      requireOneArtifact(told);
    }
    for (Sourced each : told) {
      Evidence evidence = evidence(each);
      switch (each.report()) {
        case ScanReport scan -> add(evidence, scan);
        case Told any -> add(evidence, any);
      }
    }
    return List.copyOf(events);
  }

  private static void requireOneArtifact(List<Sourced> told) throws Unreadable {
    long artifacts =
        told.stream()
            .map(each -> each.report().subject().artifact())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    if (artifacts > 1) {
      throw Claims.invalid(
          Header.ASSET, "names one asset, but the document reports on " + artifacts);
    }
  }

  private void add(Evidence evidence, ScanReport report) throws Unreadable {
    ScanAssembly scan = new ScanAssembly(evidence, claims);
    if (evidence.asset() == null && scan.needsAsset(report)) {
      throw new Unreadable(
          Reason.MALFORMED,
          null,
          "the document names no artifact; header " + Header.ASSET.key() + " can name it");
    }
    scan.contents(report).addTo(events, evidence);
  }

  private void add(Evidence evidence, Told told) {
    new ToldAssembly(evidence, claims).contents(told).addTo(events, evidence);
  }

  private Evidence evidence(Sourced sourced) throws Unreadable {
    Report report = sourced.report();
    Subject subject = report.subject();
    Artifact artifact = artifact(report);
    requireBounded(artifact);
    Artifact told = subject.artifact() == null ? artifact : subject.artifact();
    Origin origin = message.origin();
    return new Evidence(
        EvidenceId.ofReport(messageId, reports++),
        report instanceof Told any ? any.kind() : Kind.SCAN_COMPLETED,
        claims.org(),
        artifact == null
            ? null
            : Asset.of(claims.org(), artifact.registry(), artifact.repository(), artifact.tag()),
        digest(artifact, told),
        told == null ? null : told.platform(),
        subject.tool() == null ? sourced.source() : subject.tool(),
        subject.toolVersion(),
        claims.collector(),
        claims.sourceIp(),
        claims.sequence(),
        trust,
        subject.confidence() == null ? TOOL_OUTPUT : subject.confidence(),
        claims.simulated(),
        occurredAt(subject),
        message.recordedAt(),
        subject.references(),
        rawDigest,
        claims.location() == null ? "raw_contents" : claims.location(),
        message.value().length,
        origin);
  }

  /**
   * As the sender says, else as the document says, else the cluster that it comes from. What is in
   * the cluster and no image has a name only there.
   */
  private Artifact artifact(Report report) {
    if (claims.asset() != null) {
      return Artifact.image(claims.asset(), claims.asset().digest(), null);
    }
    Artifact told = report.subject().artifact();
    String cluster = claims.cluster();
    if (cluster == null || (told == null && !(report instanceof ScanReport))) {
      return told;
    }
    if (told == null) {
      return Artifact.named(cluster);
    }
    boolean isNamedThere =
        !told.registry().isEmpty() || told.repository().startsWith(cluster + "/");
    return isNamedThere ? told : Artifact.named(cluster + "/" + told.repository(), told.tag());
  }

  private static String digest(Artifact artifact, Artifact told) {
    if (artifact == null) {
      return null;
    }
    return artifact.digest() == null ? told.digest() : artifact.digest();
  }

  private static void requireBounded(Artifact artifact) throws Unreadable {
    if (artifact != null && artifact.repository().length() > MAX_NAME) {
      throw new Unreadable(
          Reason.MALFORMED,
          null,
          "the artifact's name has %d characters; no name has more than %d"
              .formatted(artifact.repository().length(), MAX_NAME));
    }
  }

  private Instant occurredAt(Subject subject) throws Unreadable {
    Instant told = claims.observedAt() == null ? subject.occurredAt() : claims.observedAt();
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
}
