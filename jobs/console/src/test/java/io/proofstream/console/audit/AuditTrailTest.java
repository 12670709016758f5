package io.proofstream.console.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.audit.Action;
import io.proofstream.audit.ConsoleActions;
import io.proofstream.console.Problem;
import io.proofstream.wire.ActionEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final MockProducer<byte[], byte[]> broker =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void whoeverIsLoggedInHereIsTheActor() throws IOException {
    Action action = ConsoleActions.tablesRebuilt(AuditTrail.person("127.0.0.1:9092", NOON), "acme");

    new AuditTrail(broker).tell(action);

    ProducerRecord<byte[], byte[]> sent = broker.history().getFirst();
    assertThat(sent.topic()).isEqualTo("audit");
    assertThat(sent.key()).asString(UTF_8).isEqualTo("acme");
    assertThat(sent.timestamp()).isNull();
    assertThat(ActionEvent.read(sent.value())).isEqualTo(action);
    assertThat(action.actor()).isEqualTo(System.getProperty("user.name"));
    assertThat(action.sourceIp()).isEqualTo("127.0.0.1");
    assertThat(action.occurredAt()).isEqualTo(NOON.instant());
  }

  @Test
  void whatTheAuditLogDoesNotKnowIsSaidLoudly() {
    broker.sendException = new TimeoutException("the broker went away");

    assertThatThrownBy(
            () ->
                new AuditTrail(broker)
                    .tell(
                        ConsoleActions.tablesRebuilt(
                            AuditTrail.person("127.0.0.1:9092", NOON), "acme")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("the audit log does not know");
  }
}
