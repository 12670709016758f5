package io.proofstream.tables.item;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.tables.spec.TableSpec;
import java.time.Instant;
import java.util.function.Function;

/**
 * The columns that evidence tables share: at their beginning who says it and what about, at their
 * end both times and where it came from.
 */
public final class Envelope {
  private Envelope() {}

  /** Whose it is, and who says so. */
  static <T> TableSpec<ItemRow<T>> sender(TableSpec<ItemRow<T>> spec) {
    return sender(spec, row -> row.event().evidence());
  }

  public static <R> TableSpec<R> sender(TableSpec<R> spec, Function<R, Evidence> evidence) {
    return spec.requiredText("org", "Organisation it belongs to", r -> evidence.apply(r).org())
        .word("kind", "What happened", Kind.class, r -> evidence.apply(r).kind())
        .text("tool", "Tool that saw it", r -> evidence.apply(r).tool())
        .text("tool_version", "Version of the tool", r -> evidence.apply(r).toolVersion())
        .text("collector_id", "Who sent it", r -> evidence.apply(r).collectorId())
        .word(
            "trust",
            "Whether the collector proved who it is",
            Trust.class,
            r -> evidence.apply(r).trust())
        .integer("confidence", "0 to 100", r -> evidence.apply(r).confidence());
  }

  /** The one thing that it is about. */
  static <T> TableSpec<ItemRow<T>> subject(TableSpec<ItemRow<T>> spec) {
    return subject(spec, row -> row.event().evidence());
  }

  public static <R> TableSpec<R> subject(TableSpec<R> spec, Function<R, Evidence> evidence) {
    return spec.text(
            "asset_id",
            "Asset it is about; null where it names no single one",
            r -> asset(evidence.apply(r), Asset::assetId))
        .text(
            "repository",
            "Registry and path of the asset",
            r -> asset(evidence.apply(r), Asset::name))
        .text("stream", "Release line of the asset", r -> asset(evidence.apply(r), Asset::stream))
        .text("tag", "Tag as reported", r -> asset(evidence.apply(r), Asset::tag))
        .text("image_digest", "Manifest digest of the image", r -> evidence.apply(r).imageDigest())
        .text("platform", "Operating system and architecture", r -> evidence.apply(r).platform());
  }

  static <T> TableSpec<ItemRow<T>> ofItem(TableSpec<ItemRow<T>> spec) {
    return of(spec, row -> row.event().evidence(), ItemRow::index);
  }

  public static <R> TableSpec<R> of(
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
  public static <R> TableSpec<R> ofMessage(
      TableSpec<R> spec, Function<R, Instant> recordedAt, Function<R, Origin> origin) {
    return ofMessage(spec, recordedAt, origin, r -> 0);
  }

  public static <R> TableSpec<R> ofMessage(
      TableSpec<R> spec,
      Function<R, Instant> recordedAt,
      Function<R, Origin> origin,
      Function<R, Integer> index) {
    return origin(times(spec, r -> null, recordedAt), origin, index);
  }

  private static String asset(Evidence evidence, Function<Asset, String> of) {
    return evidence.asset() == null ? null : of.apply(evidence.asset());
  }

  private static <R> TableSpec<R> times(
      TableSpec<R> spec, Function<R, Instant> occurredAt, Function<R, Instant> recordedAt) {
    return spec.instant("occurred_at", "When it happened, as claimed", occurredAt)
        .requiredInstant(
            "recorded_at", "When the broker took it; never goes back in a partition", recordedAt);
  }

  public static <R> TableSpec<R> origin(
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
