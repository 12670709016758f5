package io.proofstream.audit;

import io.proofstream.evidence.Origin;
import java.time.Instant;

/**
 * An action as topic {@code audit} has it.
 *
 * @param origin where it lies
 * @param recordedAt when the broker took it
 */
public record RecordedAction(Action action, Origin origin, Instant recordedAt) {}
