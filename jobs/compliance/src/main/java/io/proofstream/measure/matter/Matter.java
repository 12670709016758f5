package io.proofstream.measure.matter;

/** A subject of metrics that is no asset. */
public record Matter(MatterKind kind, String id) {
  private static final int BUCKETS = 64;
  private static final char BETWEEN = '/';

  /** An organisation has one policy. */
  public static final Matter POLICY = new Matter(MatterKind.POLICY, "");

  /** As {@link #name} wrote it. */
  public static Matter of(String name) {
    int end = name.indexOf(BETWEEN);
    return new Matter(MatterKind.valueOf(name.substring(0, end)), name.substring(end + 1));
  }

  /** Kind and id as one; kinds have no slash. */
  public String name() {
    return kind.name() + BETWEEN + id;
  }

  /** Whether it adds to sums that stand, or only to what is counted once. */
  public boolean stands() {
    return kind != MatterKind.LOG && kind != MatterKind.ACCESS;
  }

  /** One of few, always the same for the same text. */
  static Matter bucket(MatterKind kind, String text) {
    return new Matter(kind, "%02d".formatted(Math.floorMod(text.hashCode(), BUCKETS)));
  }
}
