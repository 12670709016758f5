package io.proofstream.console.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReceiverTest {
  private static final String ALERT =
      "{\"rule\":\"Shell\",\"priority\":\"Warning\",\"time\":\"2026-11-21T11:59:00Z\",\"output\":\"x\"}";

  @TempDir Path folder;

  @Test
  void putsTheUntouchedBytesOnTheTopicWithTheHeadersOfThePath() {
    try (Posted endpoint =
        new Posted.Settings()
            .reading(folder, "org = acme", "cluster = prod", "falco.cluster = edge")
            .toKafka()) {
      HttpResponse<String> response = endpoint.post("/v1/falco", ALERT);

      assertThat(response.statusCode()).isEqualTo(202);
      ProducerRecord<byte[], byte[]> sent = endpoint.sent().getFirst();
      assertThat(sent.topic()).isEqualTo("evidence.raw");
      assertThat(Posted.value(sent)).isEqualTo(ALERT);
      assertThat(Posted.headers(sent))
          .containsExactly(
              entry("ps-cluster", "edge"),
              entry("ps-org", "acme"),
              entry("ps-source", "falco"),
              entry("ps-source-ip", "127.0.0.1"));
    }
  }

  @Test
  void answers202OnlyOnceKafkaHasIt() {
    MockProducer<byte[], byte[]> silent = Posted.acknowledging(false);
    try (Posted endpoint = new Posted.Settings().waiting(Duration.ofMillis(200)).to(silent)) {
      HttpResponse<String> response = endpoint.post("/v1/harbor", "{}");

      assertThat(silent.history()).hasSize(1);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    }
  }

  @Test
  void answers503IfKafkaRefusesTheLastOfSeveral() {
    MockProducer<byte[], byte[]> failing = new FailingAt(2);
    try (Posted endpoint = new Posted.Settings().to(failing)) {
      assertThat(endpoint.post("/v1/falco", ALERT + "\n" + ALERT).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void splitsAListOfAuditEventsIntoAMessageAnEvent() {
    String list =
        """
        {"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":[
          {"auditID":"a","stage":"ResponseComplete"},{"auditID":"b","stage":"ResponseComplete"}]}
        """;
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      assertThat(endpoint.post("/v1/kubernetes-audit", list).body()).contains("accepted 2");
      assertThat(endpoint.sent()).hasSize(2);
      assertThat(endpoint.sent())
          .extracting(Posted::value)
          .anySatisfy(event -> assertThat(event).contains("\"kind\":\"Event\"", "\"a\""));
    }
  }

  @Test
  void takesListsThatAreLargerThanOneMessage() {
    String event =
        "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"auditID\":\"%s\"}"
            .formatted("x".repeat(1000));
    String list =
        "{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"items\":[%s]}"
            .formatted(String.join(",", Collections.nCopies(8, event)));
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      assertThat(list.length()).isGreaterThan(Posted.MESSAGE_LIMIT);
      assertThat(endpoint.post("/v1/kubernetes-audit", list).statusCode()).isEqualTo(202);
      assertThat(endpoint.sent()).hasSize(8);
    }
  }

  @Test
  void sendsNothingOfAListInWhichOneEventIsTooLarge() {
    String list =
        "{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"items\":[{\"auditID\":\"a\"},{\"b\":\"%s\"}]}"
            .formatted("x".repeat(Posted.MESSAGE_LIMIT));
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      assertThat(endpoint.post("/v1/kubernetes-audit", list).statusCode()).isEqualTo(413);
      assertThat(endpoint.sent()).isEmpty();
    }
  }

  @Test
  void takesAPackedReportAsItIs() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"some\":\"report\"}".getBytes(StandardCharsets.UTF_8));
    }
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      var body = BodyPublishers.ofByteArray(packed.toByteArray());

      assertThat(Posted.await(endpoint.sending("POST", "/v1/evidence", body)).statusCode())
          .isEqualTo(202);
      assertThat(endpoint.sent().getFirst().value()).isEqualTo(packed.toByteArray());
    }
  }

  @Test
  void refusesABodyBeyondTheBoundUnread() {
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      String body = "x".repeat(Posted.MESSAGE_LIMIT);

      assertThat(endpoint.post("/v1/evidence", body).statusCode()).isEqualTo(413);
      assertThat(endpoint.sent()).isEmpty();
    }
  }

  @Test
  void needsToKnowTheLengthFirst() {
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      var chunked =
          BodyPublishers.ofInputStream(
              () -> new ByteArrayInputStream(ALERT.getBytes(StandardCharsets.UTF_8)));

      assertThat(Posted.await(endpoint.sending("POST", "/v1/falco", chunked)).statusCode())
          .isEqualTo(411);
      assertThat(endpoint.post("/v1/falco", "").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void knowsItsPathsAndMethodsOnly() {
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      assertThat(endpoint.post("/v1/nope", "{}").statusCode()).isEqualTo(404);
      assertThat(endpoint.post("/v1/falco/more", "{}").statusCode()).isEqualTo(404);
      HttpResponse<String> put =
          Posted.await(endpoint.sending("PUT", "/v1/falco", BodyPublishers.ofString("{}")));
      assertThat(put.statusCode()).isEqualTo(405);
      assertThat(put.headers().firstValue("Allow")).hasValue("POST");
    }
  }

  @Test
  void saysThatItIsUp() {
    try (Posted endpoint = new Posted.Settings().toKafka()) {
      HttpResponse<String> health =
          Posted.await(endpoint.sending("GET", "/health", BodyPublishers.noBody()));

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(endpoint.post("/health", "{}").statusCode()).isEqualTo(405);
    }
  }

  /** Acknowledges messages up to one that times out. */
  private static final class FailingAt extends MockProducer<byte[], byte[]> {
    private final int number;

    FailingAt(int number) {
      super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
      this.number = number;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
      Future<RecordMetadata> sent = super.send(message);
      if (history().size() == number) {
        errorNext(new TimeoutException("the broker went away"));
      } else {
        completeNext();
      }
      return sent;
    }
  }
}
