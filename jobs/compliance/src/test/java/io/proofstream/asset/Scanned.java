package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.identity.FindingId;
import io.proofstream.identity.PackageUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A scan in a story: of one image, complete unless told otherwise. */
public final class Scanned extends Drafted {
  private final List<ScanFinding> found = new ArrayList<>();
  private ScanStatus status = ScanStatus.COMPLETE;
  private Instant databaseAt;
  private int partSize = 2000;
  private String indexDigest;

  private Scanned() {
    super(Kind.SCAN_COMPLETED);
  }

  /** Of an image; a scan without an image names no digest. */
  public static Scanned scan(String digest) {
    Scanned scan = new Scanned();
    scan.digest = digest;
    return scan;
  }

  public Scanned critical(String vulnerability) {
    return with(vulnerability, Severity.CRITICAL, null);
  }

  public Scanned high(String vulnerability) {
    return with(vulnerability, Severity.HIGH, null);
  }

  public Scanned low(String vulnerability) {
    return with(vulnerability, Severity.LOW, null);
  }

  public Scanned with(
      String vulnerability, Severity severity, String fixedVersion, String... aliases) {
    return found(vulnerability, severity, fixedVersion, null, null, List.of(aliases));
  }

  /** Of which there is no fix, and the tool says why. */
  public Scanned unmended(String vulnerability, String fixState, String toolStatus) {
    return found(vulnerability, Severity.HIGH, null, fixState, toolStatus, List.of());
  }

  private Scanned found(
      String vulnerability,
      Severity severity,
      String fixedVersion,
      String fixState,
      String toolStatus,
      List<String> aliases) {
    PackageUrl purl = PackageUrl.of("deb", "debian", "openssl", "3.0.1");
    found.add(
        new ScanFinding(
            FindingId.ofVulnerability(Story.ORG, Story.SHOP.assetId(), vulnerability, purl, "os"),
            vulnerability,
            vulnerability,
            aliases,
            purl.toString(),
            "openssl",
            "openssl",
            "3.0.1",
            fixedVersion,
            fixState,
            null,
            "os",
            "debian",
            severity,
            severity.name(),
            null,
            null,
            null,
            toolStatus,
            false,
            null,
            null));
    return this;
  }

  public Scanned failed() {
    status = ScanStatus.FAILED;
    return this;
  }

  public Scanned database(Instant builtAt) {
    databaseAt = builtAt;
    return this;
  }

  public Scanned on(String otherPlatform) {
    platform = otherPlatform;
    return this;
  }

  public Scanned ofIndex(String digestOfIndex) {
    indexDigest = digestOfIndex;
    return this;
  }

  public Scanned inPartsOf(int size) {
    partSize = size;
    return this;
  }

  @Override
  public Scanned by(String otherTool) {
    super.by(otherTool);
    return this;
  }

  @Override
  public List<Event> events(Story story) {
    Evidence evidence = story.evidence(kind, this);
    boolean complete = status == ScanStatus.COMPLETE;
    scan =
        new Scan(
            "scan-of-" + evidence.evidenceId(),
            tool,
            "1",
            List.of("os", "library"),
            null,
            databaseAt,
            null,
            evidence.occurredAt(),
            status,
            null,
            List.of(),
            complete,
            null,
            null,
            "json",
            "2",
            indexDigest,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            null,
            false,
            0,
            0,
            0);
    int parts = Math.max(1, (found.size() + partSize - 1) / partSize);
    List<Event> events = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = part * partSize;
      List<ScanFinding> some = found.subList(from, Math.min(found.size(), from + partSize));
      events.add(event(evidence, part, parts, some));
    }
    return events;
  }
}
