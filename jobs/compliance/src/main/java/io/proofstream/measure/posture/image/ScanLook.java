package io.proofstream.measure.posture.image;

import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.Scan;
import java.time.Instant;
import java.util.List;

/**
 * The newest complete scan of one image by one scanner for one set of classes.
 *
 * @param classes what was looked for: os, library, config, secret...
 * @param at when it ended
 * @param databaseAt when the scanner's database was built; null if it does not tell
 */
public record ScanLook(
    String scanner, List<String> classes, Instant at, Instant databaseAt, String gate) {

  /** A scan that says it ended after it was recorded ended then: its clock is wrong. */
  public static ScanLook of(Scan scan, Evidence evidence) {
    Instant told = scan.finishedAt() == null ? evidence.occurredAt() : scan.finishedAt();
    Instant at = told.isAfter(evidence.recordedAt()) ? evidence.recordedAt() : told;
    return new ScanLook(scan.scanner(), scan.scannerClasses(), at, scan.dbBuiltAt(), scan.gate());
  }

  /** Whether it looked for one of these; for any if none is named. */
  public boolean looksFor(List<String> wanted) {
    return wanted.isEmpty() || classes.stream().anyMatch(wanted::contains);
  }

  boolean isLike(ScanLook other) {
    return scanner.equals(other.scanner) && classes.equals(other.classes);
  }
}
