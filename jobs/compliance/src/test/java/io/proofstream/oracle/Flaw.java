package io.proofstream.oracle;

import java.time.Instant;

/**
 * What a scanner reports of one package.
 *
 * @param alias another name of the vulnerability that the scanner tells, or null
 * @param fixed version with the fix, or null
 * @param score CVSS, or null
 */
record Flaw(
    String vulnerability,
    String alias,
    String packageName,
    String severity,
    String fixed,
    Double score,
    Instant publishedAt) {}
