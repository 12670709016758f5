package io.proofstream.tables.spec;

import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;

/**
 * How a table's rows lie: added by the day they were recorded, or each in the place of its key.
 *
 * @param key column by which a row replaces another; null where rows are only added
 */
record Layout(String key, String sortedBy) {
  /** A deletion by key reaches only its own partition, so a key must never change its own. */
  private static final int BUCKETS = 8;

  static Layout append(String sortedBy) {
    return new Layout(null, sortedBy);
  }

  static Layout current(String key) {
    return new Layout(key, "org");
  }

  PartitionSpec partitions(Schema schema) {
    PartitionSpec.Builder partitions = PartitionSpec.builderFor(schema);
    return key == null
        ? partitions.day("recorded_at").build()
        : partitions.bucket(key, BUCKETS).build();
  }

  /** As Trino writes it. */
  String inTrino() {
    return key == null ? "day(recorded_at)" : "bucket(" + key + ", " + BUCKETS + ")";
  }
}
