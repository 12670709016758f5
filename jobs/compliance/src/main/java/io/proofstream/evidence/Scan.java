package io.proofstream.evidence;

import java.time.Instant;
import java.util.List;

/**
 * One run of a scanner over one artifact. Counts are of findings after de-duplication, suppressed
 * ones left out. Components that the tool does not tell are null.
 *
 * @param scanId deterministic, shared by every finding of this scan
 * @param scannerClasses what it looked for: {@code os}, {@code library}, {@code config}, {@code
 *     secret}, {@code license}
 * @param filters what the tool was told to leave out, so that absence proves nothing
 * @param fixable findings for which a fixed version is known
 * @param suppressed findings that the tool itself set aside (VEX, ignore file)
 */
public record Scan(
    String scanId,
    String scanner,
    String scannerVersion,
    List<String> scannerClasses,
    String dbVersion,
    Instant dbBuiltAt,
    Instant startedAt,
    Instant finishedAt,
    ScanStatus status,
    String failure,
    List<String> filters,
    String format,
    String formatVersion,
    String indexDigest,
    int critical,
    int high,
    int medium,
    int low,
    int negligible,
    int unknown,
    int fixable,
    int suppressed) {}
