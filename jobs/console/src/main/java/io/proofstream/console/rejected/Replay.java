package io.proofstream.console.rejected;

import io.proofstream.console.Problem;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends rejected messages again as they were, each once, and stops at the first failure. */
final class Replay {
  private static final int IN_FLIGHT = 100;

  private record Pending(RejectedMessage from, Future<RecordMetadata> acknowledgement) {}

  /** What was sent again of one organisation: where the first lay, and how many. */
  record Sent(Place first, int count) {
    Sent plus(Sent other) {
      return new Sent(first, count + other.count);
    }
  }

  private final Producer<byte[], byte[]> producer;
  private final PrintWriter out;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Repeats repeats = new Repeats();
  private final Map<String, Sent> sent = new TreeMap<>();

  Replay(Producer<byte[], byte[]> producer, PrintWriter out) {
    this.producer = producer;
    this.out = out;
  }

  void send(RejectedMessage message) {
    if (!repeats.isNew(message)) {
      return;
    }
    Map<String, String> headers = message.headersToSend();
    String key = headers.getOrDefault(Header.ASSET.key(), headers.get(Header.COLLECTOR.key()));
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topic.EVIDENCE_RAW.topicName(), key == null ? null : bytes(key), message.value());
    headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
    try {
      pending.add(new Pending(message, producer.send(record)));
    } catch (KafkaException e) {
      throw stopped(message.place(), e);
    }
    while (pending.size() > IN_FLIGHT) {
      await(pending.remove());
    }
  }

  /** Waits for the last ones. */
  int finish() {
    producer.flush();
    while (!pending.isEmpty()) {
      await(pending.remove());
    }
    return count();
  }

  /** By organisation, also after a failure; what names none that can be is of the default. */
  Map<String, Sent> sent() {
    return sent;
  }

  /** What was left out and why, in words; empty if nothing was. */
  List<String> leftOut() {
    return repeats.leftOut();
  }

  private void await(Pending each) {
    try {
      RecordMetadata place = each.acknowledgement().get();
      String org = each.from().org() == null ? "default" : each.from().org();
      sent.merge(org, new Sent(each.from().place(), 1), Sent::plus);
      out.printf(
          "%s/%d@%d  again, from %s%n",
          place.topic(), place.partition(), place.offset(), each.from().place());
    } catch (ExecutionException e) {
      throw stopped(each.from().place(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(each.from().place(), e);
    }
  }

  private int count() {
    return sent.values().stream().mapToInt(Sent::count).sum();
  }

  private Problem stopped(Place at, Throwable e) {
    return Problem.failed(
            "stopped at " + at + ", with " + count() + " sent again",
            String.valueOf(e.getMessage()),
            "ask for the same again: what did arrive is recognised and not counted twice")
        .causedBy(e);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
