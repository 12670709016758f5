package io.proofstream.report;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A {@link ScanReport} while it is being read: complete and unfiltered unless said otherwise. */
public final class ScanDraft {
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<RuleResult> results = new ArrayList<>();
  private final Set<String> classes = new TreeSet<>();
  private final Set<String> filters = new TreeSet<>();
  private String formatVersion;
  private String dbVersion;
  private Instant dbBuiltAt;
  private Instant startedAt;
  private Instant finishedAt;
  private ScanStatus status = ScanStatus.COMPLETE;
  private String failure;
  private String indexDigest;
  private String policyDecision;
  private int waived;
  private ScanReport.Tally tally;

  public ScanDraft formatVersion(String version) {
    formatVersion = version;
    return this;
  }

  /** What the scanner looked for; more may be added. */
  public ScanDraft lookedFor(String... scannerClasses) {
    classes.addAll(List.of(scannerClasses));
    return this;
  }

  public ScanDraft database(String version, Instant builtAt) {
    dbVersion = version;
    dbBuiltAt = builtAt;
    return this;
  }

  public ScanDraft ran(Instant from, Instant until) {
    startedAt = from;
    finishedAt = until;
    return this;
  }

  /** Not all that was meant to be looked at was: absence proves nothing. */
  public ScanDraft incomplete(ScanStatus how, String why) {
    status = how;
    failure = why == null ? null : why.substring(0, Math.min(500, why.length()));
    return this;
  }

  /** Told to leave something out: absence proves nothing. */
  public ScanDraft filteredBy(String filter) {
    filters.add(filter);
    return this;
  }

  public ScanDraft indexDigest(String digest) {
    indexDigest = digest;
    return this;
  }

  public ScanDraft decided(String decision) {
    policyDecision = decision;
    return this;
  }

  public ScanDraft waived(int count) {
    waived = count;
    return this;
  }

  public ScanDraft counted(int passed, int failed, int skipped) {
    tally = new ScanReport.Tally(passed, failed, skipped);
    return this;
  }

  public ScanDraft add(Sighting sighting) {
    sightings.add(sighting);
    return this;
  }

  public ScanDraft add(RuleResult result) {
    results.add(result);
    return this;
  }

  public boolean isEmpty() {
    return sightings.isEmpty() && results.isEmpty();
  }

  /**
   * The finished report. The end of the scan is also when it occurred, unless the subject says.
   *
   * @param format name of the format, such as {@code grype-json}
   */
  public ScanReport about(String format, Subject subject) {
    return new ScanReport(
        subject.occurredAt() == null ? subject.at(finishedAt) : subject,
        format,
        formatVersion,
        List.copyOf(classes),
        dbVersion,
        dbBuiltAt,
        startedAt,
        finishedAt,
        status,
        failure,
        List.copyOf(filters),
        indexDigest,
        policyDecision,
        false,
        waived,
        tally,
        List.copyOf(sightings),
        List.copyOf(results));
  }
}
