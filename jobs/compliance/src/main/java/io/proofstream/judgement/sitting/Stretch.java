package io.proofstream.judgement.sitting;

import io.proofstream.judgement.Reason;
import java.time.Instant;

/**
 * A stretch of time in which what must come does not, or tells only of what is long past.
 *
 * @param since the last that is known
 * @param alertId the alert that was raised
 */
public record Stretch(Reason reason, Instant since, String alertId) {}
