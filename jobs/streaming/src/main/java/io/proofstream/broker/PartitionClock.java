package io.proofstream.broker;

/**
 * What is known of one partition: its time, which never goes back, and how much of it was read.
 *
 * @param ofPartitions partitions that the topic had when this was written
 * @param recordedAt largest time given so far, epoch milliseconds
 */
public record PartitionClock(
    String topic,
    int partition,
    int ofPartitions,
    long recordedAt,
    long nextOffset,
    long dataRead,
    long ticksRead) {

  static PartitionClock unread(String topic, int partition, int ofPartitions) {
    return new PartitionClock(topic, partition, ofPartitions, 0, 0, 0, 0);
  }

  PartitionClock after(Arrival arrival, boolean tick) {
    return new PartitionClock(
        topic,
        partition,
        ofPartitions,
        arrival.timed() ? Math.max(recordedAt, arrival.timestamp()) : recordedAt,
        arrival.offset() + 1,
        dataRead + (tick ? 0 : 1),
        ticksRead + (tick ? 1 : 0));
  }

  /** Of two copies of one partition's clock, the one that read further. */
  PartitionClock later(PartitionClock other) {
    return other.nextOffset > nextOffset ? other : this;
  }
}
