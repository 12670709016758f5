package io.proofstream.system.loss;

import io.proofstream.wire.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends traffic at a steady pace and keeps its own books of what the broker acknowledged: the truth
 * that the tables are held to.
 */
final class Sender implements Runnable {
  private final String bootstrap;
  private final Traffic traffic;
  private final int messages;
  private final int perSecond;
  private final Map<Traffic.Fate, AtomicLong> acknowledged = new EnumMap<>(Traffic.Fate.class);
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  Sender(String bootstrap, Traffic traffic, int messages, int perSecond) {
    this.bootstrap = bootstrap;
    this.traffic = traffic;
    this.messages = messages;
    this.perSecond = perSecond;
    for (Traffic.Fate fate : Traffic.Fate.values()) {
      acknowledged.put(fate, new AtomicLong());
    }
  }

  @Override
  public void run() {
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      long start = System.nanoTime();
      for (int sent = 0; sent < messages; sent++) {
        Traffic.Sent next = traffic.next();
        producer.send(
            new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), null, next.value()),
            (metadata, problem) -> book(next.fate(), problem));
        long due = start + sent * 1_000_000_000L / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
      }
      producer.flush();
    }
  }

  long acknowledged(Traffic.Fate fate) {
    return acknowledged.get(fate).get();
  }

  long acknowledged() {
    return acknowledged.values().stream().mapToLong(AtomicLong::get).sum();
  }

  Exception failure() {
    return failure.get();
  }

  private void book(Traffic.Fate fate, Exception problem) {
    if (problem == null) {
      acknowledged.get(fate).incrementAndGet();
    } else {
      failure.compareAndSet(null, problem);
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Properties config = new Properties();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    // Longer than the broker is away: an acknowledged message and a kept one are the same then.
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 240_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 240_000);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
