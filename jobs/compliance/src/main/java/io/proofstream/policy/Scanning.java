package io.proofstream.policy;

import io.proofstream.evidence.Meaning;
import java.util.List;

/**
 * How often assets are to be looked at, and with what.
 *
 * @param cadenceSeconds how old the newest complete scan may be
 * @param databaseAgeSeconds how old a scanner's database may be
 * @param outdatedSeconds from when a scan is called outdated in reports
 * @param silenceGraceSeconds how long a collector may be silent before that is news
 * @param recoveryHoldSeconds how long what has recovered must stay so before it counts as over. A
 *     day unless told: every rhythm that evidence comes in, nightly scans and working hours, has
 *     then been seen once, so what still holds is no accident of the hour
 * @param sbomFormats of which an asset needs one
 */
public record Scanning(
    @Meaning("How old the newest complete scan of an asset may be") long cadenceSeconds,
    @Meaning("How old the scanner's database may be") long databaseAgeSeconds,
    @Meaning("From when a scan is called outdated in reports") long outdatedSeconds,
    @Meaning("How long a collector may be silent before that is news") long silenceGraceSeconds,
    @Meaning("How long a check must have recovered before that counts") long recoveryHoldSeconds,
    @Meaning("Formats of which an asset's bill of materials must have one")
        List<String> sbomFormats) {
  /** A day. */
  static final long RECOVERY_HOLD = 86_400;

  /** What an older version of us left out is the default. */
  public Scanning {
    recoveryHoldSeconds = recoveryHoldSeconds == 0 ? RECOVERY_HOLD : recoveryHoldSeconds;
  }
}
