package io.proofstream;

import io.proofstream.broker.Arrival;
import io.proofstream.oracle.Sent;
import io.proofstream.wire.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;

/** A made log as a job reads it, and what a cluster needs for that. */
final class SentLog {
  static final int PARTITIONS = 4;

  private SentLog() {}

  /** As the sources hand it on: policies in one partition, the rest by their keys. */
  static List<Arrival> arrivals(List<Sent> log) {
    Map<String, Long> offsets = new HashMap<>();
    return log.stream()
        .map(
            sent -> {
              boolean policy = sent.topic().equals(Topic.POLICY.topicName());
              int partition = policy ? 0 : Math.floorMod(sent.key().hashCode(), PARTITIONS);
              long offset = offsets.merge(sent.topic() + partition, 1L, Long::sum) - 1;
              return new Arrival(
                  sent.topic(),
                  partition,
                  offset,
                  sent.recordedAt().toEpochMilli(),
                  true,
                  sent.headers(),
                  sent.value());
            })
        .toList();
  }

  /** For many small tables, each with an edge to every writer. */
  static Configuration buffers() {
    Configuration buffers = new Configuration();
    buffers.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(256));
    buffers.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(256));
    return buffers;
  }
}
