package io.proofstream.sandbox.bench;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.Trials;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The same preloaded topic, read to its end in several ways, one after the other and over again.
 * What counts is the processor time of the TaskManager: on a shared machine, only that is the
 * work's own.
 */
public final class Rounds {
  private final Sandbox sandbox;
  private final Trials trials;
  private final Map<String, String> ways;
  private final Progress progress;

  /**
   * @param ways of the benchmark's job, with what people call them
   */
  public Rounds(Sandbox sandbox, Map<String, String> ways, Progress progress) {
    this.sandbox = sandbox;
    this.trials = new Trials(sandbox);
    this.ways = ways;
    this.progress = progress;
  }

  /** Puts messages into the topic, and says how many bytes they have. */
  public long preload(int messages, IntFunction<byte[]> message) {
    Properties config = new Properties();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, sandbox.endpoints().kafka());
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    long bytes = 0;
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < messages; n++) {
        byte[] report = message.apply(n);
        bytes += report.length;
        producer.send(new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), report));
      }
      producer.flush();
    }
    progress.step("%,d messages, %,d MB in the topic".formatted(messages, bytes / 1_000_000));
    return bytes;
  }

  /** Round 0 warms up what the compiler makes of it, and does not count. */
  public List<Sample> run(int rounds, int messages) {
    Map<String, List<Double>> found = new LinkedHashMap<>();
    ways.keySet().forEach(way -> found.put(way, new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      for (String way : ways.keySet()) {
        double perCpuSecond = messages / seconds(cpuOf(way));
        progress.step("round %d, %-5s %,10.0f messages/CPU-s".formatted(round, way, perCpuSecond));
        if (round > 0) {
          found.get(way).add(perCpuSecond);
        }
      }
    }
    List<Sample> samples = new ArrayList<>();
    found.forEach((way, rates) -> samples.add(new Sample(ways.get(way), rates)));
    return samples;
  }

  private Duration cpuOf(String way) {
    trials.emptyTables();
    Duration before = trials.cpu(Component.TASKMANAGER);
    trials.runToEnd("bench-" + way, "io.proofstream.PassthroughJob", way);
    return trials.cpu(Component.TASKMANAGER).minus(before);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
