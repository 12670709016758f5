package io.proofstream.evidence.scan;

import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/**
 * One run of a scanner over one artifact. Counts are of findings after de-duplication, suppressed
 * ones left out. What the tool does not tell is null.
 */
public record Scan(
    @Meaning(
            value = "Deterministic identity of the scan, shared by everything it found",
            required = true)
        String scanId,
    @Meaning("Scanner") String scanner,
    @Meaning("Version of the scanner") String scannerVersion,
    @Meaning("What it looked for: os, library, config, secret, license, code")
        List<String> scannerClasses,
    @Meaning("Version of its vulnerability database; null = not told") String dbVersion,
    @Meaning("When that database was built; null = not told") Instant dbBuiltAt,
    @Meaning("When the scan began; null = not told") Instant startedAt,
    @Meaning("When the scan ended; null = not told") Instant finishedAt,
    @Meaning("Whether it looked at all it meant to") ScanStatus status,
    @Meaning("Why it is not complete") String failure,
    @Meaning("What it was told to leave out, so that absence proves nothing") List<String> filters,
    @Meaning("Absence from this scan may be taken for absence from the artifact") boolean mayClose,
    @Meaning("Why it may not") String mayCloseReason,
    @Meaning("Where it ran, as its sender says: ci, registry, admission, runtime, scheduled")
        String gate,
    @Meaning("Format of the report") String format,
    @Meaning("Version of that format") String formatVersion,
    @Meaning("Digest of the multi-platform index") String indexDigest,
    @Meaning("Findings after de-duplication, critical") int critical,
    @Meaning("Findings after de-duplication, high") int high,
    @Meaning("Findings after de-duplication, medium") int medium,
    @Meaning("Findings after de-duplication, low") int low,
    @Meaning("Findings after de-duplication, negligible") int negligible,
    @Meaning("Findings after de-duplication, severity unknown") int unknown,
    @Meaning("Findings with a known fix") int fixable,
    @Meaning("Findings that the tool itself set aside; in no count above") int suppressed,
    @Meaning("Findings that people had set aside before the report was written") int waived,
    @Meaning("What a gate in the tool made of it, in the tool's word") String policyDecision,
    @Meaning(
            value = "The report came in a signed envelope; says nothing of who signed",
            column = "is_signed")
        boolean signed,
    @Meaning("Rules kept, of tools that check rules") int passed,
    @Meaning("Rules broken") int failed,
    @Meaning("Rules not evaluated, or set aside") int skipped) {

  /** Why one that proves all else may not close. */
  public static final String UNVERIFIED = "its collector is unverified";

  public Scan {
    scannerClasses = scannerClasses == null ? List.of() : scannerClasses;
    filters = filters == null ? List.of() : filters;
  }

  /** The same, under that id, from a collector that proved who it is. */
  public Scan proven(String id) {
    boolean nothingElse = UNVERIFIED.equals(mayCloseReason);
    return new Scan(
        id,
        scanner,
        scannerVersion,
        scannerClasses,
        dbVersion,
        dbBuiltAt,
        startedAt,
        finishedAt,
        status,
        failure,
        filters,
        mayClose || nothingElse,
        nothingElse ? null : mayCloseReason,
        gate,
        format,
        formatVersion,
        indexDigest,
        critical,
        high,
        medium,
        low,
        negligible,
        unknown,
        fixable,
        suppressed,
        waived,
        policyDecision,
        signed,
        passed,
        failed,
        skipped);
  }
}
