package io.proofstream.measure.matter;

/** A subject of metrics that is no asset. */
public record Matter(MatterKind kind, String id) {
  private static final int BUCKETS = 64;

  /** An organisation has one policy. */
  public static final Matter POLICY = new Matter(MatterKind.POLICY, "");

  /** One of few, always the same for the same text. */
  static Matter bucket(MatterKind kind, String text) {
    return new Matter(kind, "%02d".formatted(Math.floorMod(text.hashCode(), BUCKETS)));
  }
}
