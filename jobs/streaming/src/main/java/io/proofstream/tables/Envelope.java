package io.proofstream.tables;

import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Origin;
import java.time.Instant;
import java.util.function.Function;

/**
 * The columns that every evidence table ends with: both times, whose it is, and where it came from.
 */
final class Envelope {
  private Envelope() {}

  static <R> TableSpec<R> of(
      TableSpec<R> spec, Function<R, Evidence> evidence, Function<R, Integer> index) {
    TableSpec<R> bitemporal =
        times(spec, r -> evidence.apply(r).occurredAt(), r -> evidence.apply(r).recordedAt())
            .text(
                "evidence_id",
                "Row of table evidence that this one is part of",
                r -> evidence.apply(r).evidenceId())
            .flag(
                "simulated",
                "Made up for a demonstration; never counted for a real organisation",
                r -> evidence.apply(r).simulated());
    return origin(bitemporal, r -> evidence.apply(r).origin(), index);
  }

  /** For messages that gave no evidence: what the log alone knows of them. */
  static <R> TableSpec<R> ofMessage(
      TableSpec<R> spec, Function<R, Instant> recordedAt, Function<R, Origin> origin) {
    return origin(times(spec, r -> null, recordedAt), origin, r -> 0);
  }

  private static <R> TableSpec<R> times(
      TableSpec<R> spec, Function<R, Instant> occurredAt, Function<R, Instant> recordedAt) {
    return spec.instant("occurred_at", "When it happened, as claimed", occurredAt)
        .requiredInstant(
            "recorded_at", "When the broker took it; never goes back in a partition", recordedAt);
  }

  private static <R> TableSpec<R> origin(
      TableSpec<R> spec, Function<R, Origin> origin, Function<R, Integer> index) {
    return spec.requiredText("_topic", "Topic of its message", r -> origin.apply(r).topic())
        .requiredInteger("_partition", "Partition of its message", r -> origin.apply(r).partition())
        .requiredBigint("_offset", "Offset of its message", r -> origin.apply(r).offset())
        .requiredInteger(
            "_index",
            "Position within its message; with topic, partition and offset it is unique here",
            index);
  }
}
