package io.proofstream.asset;

import java.time.Instant;

/**
 * The newest complete scan of one live image by one scanner on one platform.
 *
 * @param seer scanner, what it looks for, and platform
 * @param databaseAt when the scanner's database was built, or null
 */
public record Look(String seer, String digest, Instant at, Instant databaseAt, String scanId) {}
