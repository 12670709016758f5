package io.proofstream.console.policy.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.policy.obligation.Frameworks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Kafka's own fake of a consumer stands in for a broker. */
class PolicyTopicTest {
  private static final TopicPartition PARTITION = new TopicPartition("policy", 0);

  @Test
  void readsAllVersionsOfTheOrganisationAndNeitherTicksNorOthers() {
    Sent sent =
        new Sent()
            .by("alice", "version: 1")
            .tick()
            .toAnother("other", "version: 1")
            .by("bob", "version: 2", "demo: true");

    PolicyLog log = read(sent.messages(), 4);

    assertThat(log.accepted())
        .extracting(version -> version.actor())
        .containsExactly("alice", "bob");
    assertThat(log.newest().demo()).isTrue();
    assertThat(log.refused()).isEmpty();
  }

  @Test
  void anEmptyTopicMeansTheDefault() {
    PolicyLog log = read(List.of(), 0);

    assertThat(log.newest().version()).isZero();
    assertThat(log.newest().org()).isEqualTo("acme");
  }

  @Test
  void noTopicIsNotAnEmptyOne() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.updatePartitions("policy", List.of());

      assertThatThrownBy(
              () ->
                  new PolicyTopic(consumer, Duration.ofSeconds(1))
                      .read("acme", Frameworks.shipped()))
          .isInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void whatIsNoPolicyOrNotTheNextChangesNothing() {
    PolicyLog log =
        new Sent()
            .by("alice", "version: 1")
            .by("bob", "version: 1", "demo: true")
            .by("carol", "version: 2", "demmo: true")
            .log();

    assertThat(log.newest().demo()).isFalse();
    assertThat(log.refused())
        .extracting(refused -> refused.reason())
        .containsExactly(Reason.STALE_POLICY, Reason.INVALID_POLICY);
  }

  @Test
  void aVersionThatNamesAnOwnFrameworkIsOneWhereThatIsKnown() {
    List<Message> sent =
        new Sent()
            .by("alice", "version: 1")
            .by("bob", "version: 2", "boundaries: [{framework: acme-house, assets: [a]}]")
            .messages();

    PolicyLog known = PolicyLog.of("acme", sent, new Frameworks(Map.of("acme-house", "acme")));
    assertThat(known.newest().version()).isEqualTo(2);
    assertThat(known.note()).isEmpty();
    PolicyLog unknown = PolicyLog.of("acme", sent, Frameworks.shipped());
    assertThat(unknown.newest().version()).isEqualTo(1);
    assertThat(unknown.note().orElseThrow())
        .startsWith("1 more in the topic changed nothing; the last, at policy/0@1: ")
        .contains("acme-house", "--own");
  }

  @Test
  void givesUpWhereTheTopicGoesOnAndNothingComes() {
    assertThatThrownBy(() -> read(List.of(), 5))
        .hasMessage("topic policy could not be read to its end");
  }

  private static PolicyLog read(List<Message> messages, long end) {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      Node node = new Node(0, "127.0.0.1", 1);
      Node[] nodes = {node};
      consumer.updatePartitions(
          "policy", List.of(new PartitionInfo("policy", 0, node, nodes, nodes)));
      consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
      consumer.updateEndOffsets(Map.of(PARTITION, end));
      consumer.schedulePollTask(
          () -> messages.forEach(message -> consumer.addRecord(record(message))));
      return new PolicyTopic(consumer, Duration.ofMillis(50)).read("acme", Frameworks.shipped());
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(Message message) {
    RecordHeaders headers = new RecordHeaders();
    message.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    return new ConsumerRecord<>(
        "policy",
        0,
        message.origin().offset(),
        message.recordedAt().toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        0,
        message.value().length,
        null,
        message.value(),
        headers,
        Optional.empty());
  }
}
