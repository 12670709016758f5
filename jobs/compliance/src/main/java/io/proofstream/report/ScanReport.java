package io.proofstream.report;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanStatus;
import java.time.Instant;
import java.util.List;

/**
 * One scan of one artifact as the tool reported it. Components are those of {@link
 * io.proofstream.evidence.scan.Scan}; what the tool does not tell is null.
 */
public record ScanReport(
    Subject subject,
    String format,
    String formatVersion,
    List<String> scannerClasses,
    String dbVersion,
    Instant dbBuiltAt,
    Instant startedAt,
    Instant finishedAt,
    ScanStatus status,
    String failure,
    List<String> filters,
    String indexDigest,
    String policyDecision,
    boolean signed,
    int waived,
    Tally tally,
    List<Sighting> sightings,
    List<RuleResult> results)
    implements Report {

  /**
   * Rules kept, broken and skipped, where the tool counts more than it lists; else they are counted
   * from the results.
   */
  public record Tally(int passed, int failed, int skipped) {}

  /** The same scan told in a signed envelope by somebody. */
  public ScanReport asSigned() {
    return told(subject, true);
  }

  /** The same scan, told of something that the document itself may name otherwise. */
  public ScanReport about(Subject other) {
    return told(other, signed);
  }

  private ScanReport told(Subject of, boolean asSigned) {
    return new ScanReport(
        of,
        format,
        formatVersion,
        scannerClasses,
        dbVersion,
        dbBuiltAt,
        startedAt,
        finishedAt,
        status,
        failure,
        filters,
        indexDigest,
        policyDecision,
        asSigned,
        waived,
        tally,
        sightings,
        results);
  }
}
