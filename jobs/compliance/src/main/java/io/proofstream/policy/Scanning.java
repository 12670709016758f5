package io.proofstream.policy;

import java.util.List;

/**
 * How often assets are to be looked at, and with what.
 *
 * @param cadenceSeconds how old the newest complete scan may be
 * @param databaseAgeSeconds how old a scanner's database may be
 * @param outdatedSeconds from when a scan is called outdated in reports
 * @param silenceGraceSeconds how long a collector may be silent before that is news
 * @param sbomFormats of which an asset needs one
 */
public record Scanning(
    long cadenceSeconds,
    long databaseAgeSeconds,
    long outdatedSeconds,
    long silenceGraceSeconds,
    List<String> sbomFormats) {}
