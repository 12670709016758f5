package io.proofstream.console.heartbeat;

import io.proofstream.console.Problem;
import io.proofstream.console.envelope.Seal;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Sends heartbeats and waits for each to be taken. */
final class Pulse {
  private final Heartbeat heartbeat;
  private final Seal seal;
  private final Map<Header, String> headers;
  private final Producer<byte[], byte[]> producer;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;

  Pulse(
      Heartbeat heartbeat,
      Seal seal,
      Map<Header, String> headers,
      Producer<byte[], byte[]> producer,
      Clock clock,
      PrintWriter out,
      PrintWriter err) {
    this.heartbeat = heartbeat;
    this.seal = seal;
    this.headers = headers;
    this.producer = producer;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  int once() {
    try {
      beat();
      return 0;
    } catch (ExecutionException e) {
      throw unsent(e.getCause());
    } catch (IOException | KafkaException e) {
      throw unsent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unsent(e);
    }
  }

  /** Until interrupted. A beat that nobody took is no reason to stop: the next one may be. */
  int forEver(Duration every) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        once();
      } catch (Problem problem) {
        problem.lines().forEach(err::println);
      }
      try {
        Thread.sleep(every);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return 0;
  }

  private void beat() throws IOException, InterruptedException, ExecutionException {
    Long last = seal.collector().lastNumber();
    RecordMetadata place =
        producer.send(seal.message(heartbeat.beat(clock.instant(), last, headers))).get();
    out.printf("%s/%d@%d  heartbeat%n", place.topic(), place.partition(), place.offset());
    out.flush();
  }

  private static Problem unsent(Throwable e) {
    String what = "the heartbeat was not taken";
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    String fix = "./proofstream status shows what runs";
    return (e instanceof RetriableException
            ? Problem.unreachable(what, why, fix)
            : Problem.failed(what, why, fix))
        .causedBy(e);
  }
}
