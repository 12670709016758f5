package io.proofstream.finding;

import io.proofstream.evidence.scan.Severity;
import java.time.Instant;

/**
 * A severity that who may has set, for a time.
 *
 * @param until when it ends by itself
 */
public record Adjustment(String exceptionId, Severity severity, Instant until) {}
