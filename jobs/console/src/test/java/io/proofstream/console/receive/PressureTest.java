package io.proofstream.console.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More than it can hold, and the end. */
@Timeout(60)
class PressureTest {
  private static final String ALERT = "{\"rule\":\"Shell\"}";

  @Test
  void tellsMoreRequestsThanItCanHoldToComeAgain() throws InterruptedException {
    Gate gate = new Gate();
    try (Posted endpoint = new Posted.Settings().atOnce(1, 1 << 20).to(gate)) {
      CompletableFuture<HttpResponse<String>> first = endpoint.posting("/v1/falco", ALERT);
      assertThat(gate.entered.await(20, TimeUnit.SECONDS)).isTrue();

      HttpResponse<String> second = endpoint.post("/v1/falco", ALERT);
      gate.open.countDown();

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(Posted.await(first).statusCode()).isEqualTo(202);
      assertThat(endpoint.post("/v1/falco", ALERT).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void holdsNoMoreBytesThanItMay() {
    try (Posted endpoint = new Posted.Settings().atOnce(8, 1024).toKafka()) {
      assertThat(endpoint.post("/v1/falco", "x".repeat(1025)).statusCode()).isEqualTo(503);
      assertThat(endpoint.post("/v1/falco", "x".repeat(1024)).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void finishesWhatIsInFlightBeforeItStops() throws InterruptedException {
    Gate gate = new Gate();
    Posted endpoint = new Posted.Settings().to(gate);
    CompletableFuture<HttpResponse<String>> inFlight = endpoint.posting("/v1/falco", ALERT);
    assertThat(gate.entered.await(20, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> stopping = CompletableFuture.runAsync(endpoint::close);
    gate.open.countDown();

    assertThat(Posted.await(inFlight).statusCode()).isEqualTo(202);
    stopping.join();
    assertThat(gate.closed()).isTrue();
    assertThatThrownBy(() -> endpoint.post("/v1/falco", ALERT)).isNotNull();
  }

  /** Holds every message back until it is opened. */
  private static final class Gate extends MockProducer<byte[], byte[]> {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    Gate() {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
      entered.countDown();
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.send(message);
    }
  }
}
