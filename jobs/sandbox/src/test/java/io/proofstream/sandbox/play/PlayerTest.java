package io.proofstream.sandbox.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A played log has its own times, and ticks where it is silent. */
class PlayerTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");
  private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
  private static final String RAW = Topic.EVIDENCE_RAW.topicName();
  private static final String POLICY = Topic.POLICY.topicName();
  private static final Pace AT_ONCE = new Pace(1_000_000, Duration.ofDays(365_000));
  private static final int RAW_PARTITIONS = 2;
  private static final int POLICY_PARTITIONS = 1;

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void aMessageKeepsItsTimeItsKeyAndItsHeaders() {
    play(
        new Played(
            NOON.plusSeconds(60), RAW, "app", Map.of("ps-org", "acme"), "{}".getBytes(UTF_8)));

    ProducerRecord<byte[], byte[]> sent = messages().getFirst();
    assertThat(sent.topic()).isEqualTo(RAW);
    assertThat(sent.timestamp()).isEqualTo(NOON.plusSeconds(60).toEpochMilli());
    assertThat(new String(sent.key(), UTF_8)).isEqualTo("app");
    assertThat(new String(sent.value(), UTF_8)).isEqualTo("{}");
    assertThat(new String(sent.headers().lastHeader("ps-org").value(), UTF_8)).isEqualTo("acme");
  }

  @Test
  void everyPartitionOfEveryInputTopicHasTicksUpToTheEnd() {
    play(message(NOON.plus(Duration.ofHours(3))));

    for (int partition = 0; partition < RAW_PARTITIONS; partition++) {
      assertThat(ticks(RAW, partition))
          .containsExactly(NOON, NOON.plus(Duration.ofHours(4)), EVENING);
    }
    assertThat(ticks(POLICY, 0)).containsExactly(NOON, NOON.plus(Duration.ofHours(4)), EVENING);
  }

  @Test
  void noTickIsBeforeAMessageThatWasRecordedEarlier() {
    play(message(NOON.plusSeconds(1)), message(NOON.plus(Duration.ofHours(5))));

    assertThat(producer.history().stream().map(ProducerRecord::timestamp)).isSorted();
  }

  @Test
  void whoComesBehindTheEndIsToldWhereTimeIs() {
    AtomicInteger seconds = new AtomicInteger();
    try (Player player = new Player(producer, Duration.ofHours(4), AT_ONCE)) {
      player.stay(EVENING, () -> seconds.incrementAndGet() > 2);
    }
    assertThat(ticks(RAW, 1)).containsExactly(EVENING, EVENING);
    assertThat(ticks(POLICY, 0)).containsExactly(EVENING, EVENING);
  }

  @Test
  void aLogThatIsNotInOrderIsRefused() {
    assertThatThrownBy(() -> play(message(NOON.plusSeconds(2)), message(NOON.plusSeconds(1))))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("not in order");
    assertThatThrownBy(() -> play(message(EVENING.plusSeconds(1))))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("it ends at");
  }

  @Test
  void whatTheBrokerRefusesEndsThePlay() {
    MockProducer<byte[], byte[]> refusing =
        new MockProducer<>(
            cluster(), false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
          @Override
          public synchronized void flush() {
            errorNext(new RecordTooLargeException("too large"));
          }
        };
    Player player = new Player(refusing, Duration.ofHours(4), AT_ONCE);
    assertThatThrownBy(() -> player.play(List.of(message(NOON)).iterator(), NOON, EVENING))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void aPaceHoldsMessagesAndTimeAlike() {
    Pace pace = new Pace(100, Duration.ofDays(2));
    assertThat(pace.earliest(50, Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
    assertThat(pace.earliest(50, Duration.ofDays(6))).isEqualTo(Duration.ofSeconds(3));
    assertThat(pace.earliest(500, Duration.ofDays(6))).isEqualTo(Duration.ofSeconds(5));
    assertThatThrownBy(() -> new Pace(0, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void play(Played... log) {
    new Player(producer, Duration.ofHours(4), AT_ONCE).play(List.of(log).iterator(), NOON, EVENING);
  }

  private static Played message(Instant at) {
    return new Played(at, RAW, "app", Map.of(), new byte[] {'{', '}'});
  }

  private List<ProducerRecord<byte[], byte[]>> messages() {
    return producer.history().stream().filter(sent -> sent.value() != null).toList();
  }

  private List<Instant> ticks(String topic, int partition) {
    return producer.history().stream()
        .filter(sent -> sent.value() == null && sent.key() == null)
        .filter(sent -> sent.headers().lastHeader(Header.TICK.key()) != null)
        .filter(sent -> sent.topic().equals(topic) && sent.partition() == partition)
        .map(sent -> Instant.ofEpochMilli(sent.timestamp()))
        .toList();
  }

  private static Cluster cluster() {
    Node node = new Node(1, "localhost", 1);
    Node[] nodes = {node};
    List<PartitionInfo> partitions = new ArrayList<>();
    for (int i = 0; i < RAW_PARTITIONS; i++) {
      partitions.add(new PartitionInfo(RAW, i, node, nodes, nodes));
    }
    for (int i = 0; i < POLICY_PARTITIONS; i++) {
      partitions.add(new PartitionInfo(POLICY, i, node, nodes, nodes));
    }
    return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
  }
}
