package io.proofstream.console.alerts;

import io.proofstream.wire.AlertEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** Prints alerts as they come, each once. */
final class AlertTail {
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final int IDS = 100_000;

  private final Consumer<byte[], byte[]> consumer;
  private final Predicate<AlertEvent> wanted;
  private final boolean json;
  private final PrintWriter out;
  private final PrintWriter err;
  private final RecentIds recent = new RecentIds(IDS);
  private long printed;

  /**
   * @param consumer has its partitions, and is where it should begin
   * @param json each message as it is, on a line of its own, rather than for eyes
   */
  AlertTail(
      Consumer<byte[], byte[]> consumer,
      Predicate<AlertEvent> wanted,
      boolean json,
      PrintWriter out,
      PrintWriter err) {
    this.consumer = consumer;
    this.wanted = wanted;
    this.json = json;
    this.out = out;
    this.err = err;
  }

  /**
   * Until the consumer is woken up, nobody reads any more ({@code | head}), or enough was printed.
   *
   * @param most how many; 0 for no end
   */
  void run(long most) {
    try {
      while (!out.checkError()) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(WAIT)) {
          take(message);
          if (most > 0 && printed == most) {
            out.flush();
            return;
          }
        }
      }
    } catch (WakeupException e) {
      out.flush();
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    AlertEvent alert;
    try {
      alert = AlertEvent.read(message.value() == null ? new byte[0] : message.value());
    } catch (IOException e) {
      err.printf(
          "%s/%d@%d is no alert and was left out%n",
          message.topic(), message.partition(), message.offset());
      return;
    }
    if (wanted.test(alert) && recent.isNew(alert.alertId())) {
      out.println(json ? oneLine(message.value()) : AlertLine.of(alert));
      printed++;
    }
  }

  /** Line breaks are between the values of JSON, never in them. */
  private static String oneLine(byte[] message) {
    return new String(message, StandardCharsets.UTF_8)
        .strip()
        .replace('\n', ' ')
        .replace('\r', ' ');
  }
}
