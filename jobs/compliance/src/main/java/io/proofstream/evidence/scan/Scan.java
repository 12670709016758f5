package io.proofstream.evidence.scan;

import java.time.Instant;
import java.util.List;

/**
 * One run of a scanner over one artifact. Counts are of findings after de-duplication, suppressed
 * ones left out. Components that the tool does not tell are null.
 *
 * @param scanId deterministic, shared by every finding of this scan
 * @param scannerClasses what it looked for: {@code os}, {@code library}, {@code config}, {@code
 *     secret}, {@code license}, {@code code}
 * @param filters what the tool was told to leave out, so that absence proves nothing
 * @param mayClose whether absence from this scan may be taken for absence from the artifact
 * @param mayCloseReason why it may not, or null
 * @param gate where it ran: {@code ci}, {@code registry}, {@code admission}, {@code runtime},
 *     {@code scheduled}; as its sender says
 * @param fixable findings for which a fixed version is known
 * @param suppressed findings that the tool itself set aside (VEX, ignore file)
 * @param waived findings that people set aside before this report was written
 * @param policyDecision what a gate in the tool made of it, in the tool's word
 * @param signed the report itself came in a signed envelope; says nothing of who signed
 * @param passed rules kept; of tools that check rules
 * @param failed rules broken
 * @param skipped rules not evaluated
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
    boolean mayClose,
    String mayCloseReason,
    String gate,
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
    int suppressed,
    int waived,
    String policyDecision,
    boolean signed,
    int passed,
    int failed,
    int skipped) {}
