package io.proofstream.sandbox.bench.track;

import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.LocalCollector;
import io.proofstream.evidence.Digest;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends reports, signed by this machine's collector: what is gone from them is closed. */
final class Feed implements AutoCloseable {
  private final Collector collector;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  Feed(Sandbox sandbox) {
    collector =
        Collector.signing(
            LocalCollector.ID, sandbox.state().collectorKey(), null, Clock.systemUTC());
    Properties config = new Properties();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, sandbox.endpoints().kafka());
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void send(byte[] report) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), report);
    collector
        .stamp(Map.of(), Digest.ofContent(report))
        .forEach(
            (header, text) ->
                message.headers().add(header.key(), text.getBytes(StandardCharsets.UTF_8)));
    producer.send(message, (metadata, problem) -> failure.compareAndSet(null, problem));
  }

  /** Until the broker has all of it. */
  void flush() {
    producer.flush();
    if (failure.get() != null) {
      throw new SandboxException("a report was not sent: " + failure.get(), failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
