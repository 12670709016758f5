package io.proofstream.measure.addition;

import io.proofstream.measure.gauge.Item;
import java.time.Instant;

/**
 * That something is not, or no longer, as it should be.
 *
 * @param happenedAt of what happened once; null of what stands
 * @param wrong it is not as it should be; false: it is again, or is no more
 */
public record ItemChange(
    String audience, String gauge, Item item, Instant happenedAt, boolean wrong) {}
