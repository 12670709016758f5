package io.proofstream.sandbox.bench;

import io.proofstream.sandbox.Endpoints;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The same preloaded topic, read to its end in three ways, one after the other and over again. What
 * counts is the processor time of the TaskManager: on a shared machine, only that is the work's
 * own.
 */
final class PassthroughBench {
  private static final Map<String, String> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("parse", "Kafka to nothing, parsed");
    WAYS.put("bare", "Kafka to one table (bare)");
    WAYS.put("thin", "all rooms (thin path)");
  }

  private final Sandbox sandbox;
  private final int messages;
  private final int runs;
  private final Progress progress;

  PassthroughBench(Sandbox sandbox, int messages, int runs, Progress progress) {
    this.sandbox = sandbox;
    this.messages = messages;
    this.runs = runs;
    this.progress = progress;
  }

  Report run() {
    Endpoints endpoints = sandbox.up(UpOptions.standard().withoutJobs(), progress);
    long bytes = preload(endpoints.kafka());
    progress.step("%,d messages, %,d MB in the topic".formatted(messages, bytes / 1_000_000));
    Map<String, List<Double>> found = new LinkedHashMap<>();
    WAYS.keySet().forEach(way -> found.put(way, new ArrayList<>()));
    for (int round = 0; round <= runs; round++) {
      for (String way : WAYS.keySet()) {
        double perCpuSecond = messages / seconds(cpuOf(way));
        progress.step("round %d, %-5s %,10.0f messages/CPU-s".formatted(round, way, perCpuSecond));
        // Round 0 warms up what the compiler makes of it.
        if (round > 0) {
          found.get(way).add(perCpuSecond);
        }
      }
    }
    List<Sample> samples = new ArrayList<>();
    found.forEach((way, rates) -> samples.add(new Sample(WAYS.get(way), rates)));
    return new Report(samples, (double) bytes / messages);
  }

  private Duration cpuOf(String way) {
    sandbox.emptyTables();
    Duration before = taskManagerCpu();
    sandbox.runToEnd("bench-" + way, "io.proofstream.PassthroughJob", way);
    return taskManagerCpu().minus(before);
  }

  private Duration taskManagerCpu() {
    long pid = sandbox.process(Component.TASKMANAGER).orElseThrow().pid();
    return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
  }

  private long preload(String bootstrap) {
    Properties config = new Properties();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    Recorded recorded = Recorded.of(sandbox.root());
    long bytes = 0;
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < messages; n++) {
        byte[] report = recorded.report(n);
        bytes += report.length;
        producer.send(new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), report));
      }
      producer.flush();
    }
    return bytes;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
