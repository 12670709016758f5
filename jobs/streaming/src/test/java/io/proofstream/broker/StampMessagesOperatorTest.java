package io.proofstream.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Reason;
import io.proofstream.tables.CutPart;
import io.proofstream.wire.Header;
import io.proofstream.wire.RecordedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class StampMessagesOperatorTest {
  private static final String TOPIC = "evidence.raw";
  private static final long NOON = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();
  private static final byte[] VALUE = {'{', '}'};

  @Test
  void recordedTimeNeverGoesBackWithinAPartition() throws Exception {
    try (var harness = open(stamp(4))) {
      harness.processElement(data(0, 0, NOON), NOON);
      harness.processElement(data(0, 1, NOON - 5_000), NOON - 5_000);
      harness.processElement(data(1, 0, NOON - 5_000), NOON - 5_000);
      assertThat(harness.extractOutputValues())
          .extracting(message -> message.recordedAt().toEpochMilli())
          .containsExactly(NOON, NOON, NOON - 5_000);
    }
  }

  @Test
  void recordedTimeDoesNotGoBackOverARestartEither() throws Exception {
    OperatorSubtaskState state;
    try (var harness = open(stamp(4))) {
      harness.processElement(data(0, 0, NOON), NOON);
      state = harness.snapshot(1, 1);
    }
    try (var harness = restored(stamp(4), state)) {
      harness.processElement(data(0, 1, NOON - 5_000), NOON - 5_000);
      assertThat(harness.extractOutputValues().getFirst().recordedAt().toEpochMilli())
          .isEqualTo(NOON);
    }
  }

  @Test
  void ticksMoveTheClockAndAreNoMessages() throws Exception {
    try (var harness = open(stamp(4))) {
      harness.processElement(tick(0, 0, NOON), NOON);
      harness.processElement(data(0, 1, NOON - 1), NOON - 1);
      assertThat(harness.extractOutputValues())
          .extracting(message -> message.recordedAt().toEpochMilli())
          .containsExactly(NOON);
    }
  }

  @Test
  void aMessageCannotHideAsATick() throws Exception {
    try (var harness = open(stamp(4))) {
      harness.processElement(
          new Arrival(TOPIC, 0, 0, NOON, true, Map.of(Header.TICK.key(), "1"), VALUE), NOON);
      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void aCutTellsHowFarEachPartitionWasRead() throws Exception {
    try (var harness = open(stamp(4))) {
      harness.processElement(data(0, 7, NOON), NOON);
      harness.processElement(tick(0, 8, NOON + 1), NOON + 1);
      harness.processElement(data(2, 3, NOON), NOON);
      harness.prepareSnapshotPreBarrier(5);
      assertThat(cuts(harness))
          .extracting(
              CutPart::checkpoint,
              CutPart::partition,
              CutPart::nextOffset,
              CutPart::dataRead,
              CutPart::ticksRead)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(5L, 0, 9L, 1L, 1L),
              org.assertj.core.groups.Tuple.tuple(5L, 2, 4L, 1L, 0L));
    }
  }

  @Test
  void countsGoOnAfterARestoreAndOnlyTheReaderOfAPartitionSpeaks() throws Exception {
    OperatorSubtaskState state;
    try (var harness = open(stamp(4))) {
      harness.processElement(data(0, 0, NOON), NOON);
      harness.processElement(data(1, 0, NOON), NOON);
      state = harness.snapshot(1, 1);
    }
    try (var harness = restored(stamp(4), state)) {
      harness.processElement(data(1, 1, NOON), NOON);
      harness.prepareSnapshotPreBarrier(2);
      assertThat(cuts(harness))
          .extracting(CutPart::partition, CutPart::dataRead)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 2L));
    }
  }

  @Test
  void aTimeThatIsGivenIsComparedWithNoClock() throws Exception {
    long nextYear = System.currentTimeMillis() + Duration.ofDays(365).toMillis();
    StampMessagesOperator given =
        new StampMessagesOperator(Map.of(TOPIC, 4), RecordedTime.GIVEN, Duration.ofMinutes(1));
    try (var harness = open(given)) {
      harness.processElement(data(0, 0, nextYear), nextYear);
      assertThat(harness.extractOutputValues())
          .extracting(message -> message.recordedAt().toEpochMilli())
          .containsExactly(nextYear);
    }
  }

  @Test
  void aMessageWithItsSendersTimeIsRejected() throws Exception {
    try (var harness = open(stamp(4))) {
      harness.processElement(new Arrival(TOPIC, 0, 0, NOON, false, Map.of(), VALUE), NOON);
      assertThat(harness.extractOutputValues()).isEmpty();
      Queue<StreamRecord<Entry>> rejected = harness.getSideOutput(StampMessagesOperator.MISTIMED);
      assertThat(rejected)
          .extracting(record -> record.getValue().rejected().reason())
          .containsExactly(Reason.WRONG_TIMESTAMP_TYPE);
    }
  }

  @Test
  void aSendersTimeMovesNothing() throws Exception {
    long nextYear = System.currentTimeMillis() + Duration.ofDays(365).toMillis();
    try (var harness = open(stamp(4))) {
      harness.processElement(new Arrival(TOPIC, 0, 0, nextYear, false, Map.of(), VALUE), nextYear);
      harness.processElement(data(0, 1, NOON), NOON);
      assertThat(harness.extractOutputValues())
          .extracting(message -> message.recordedAt().toEpochMilli())
          .containsExactly(NOON);
    }
  }

  @Test
  void aClockFarAheadStopsTheJobInsteadOfRingingEveryDeadline() throws Exception {
    long nextYear = System.currentTimeMillis() + Duration.ofDays(365).toMillis();
    try (var harness = open(stamp(4))) {
      assertThatThrownBy(() -> harness.processElement(data(0, 0, nextYear), nextYear))
          .hasMessageContaining("ahead of this machine's clock")
          .hasMessageContaining("evidence.raw/0@0");
      assertThat(harness.extractOutputValues()).isEmpty();
    }
  }

  @Test
  void aTopicWhosePartitionsChangedIsRefused() throws Exception {
    OperatorSubtaskState state;
    try (var harness = open(stamp(4))) {
      harness.processElement(data(0, 0, NOON), NOON);
      state = harness.snapshot(1, 1);
    }
    assertThatThrownBy(() -> restored(stamp(8), state))
        .hasMessageContaining("8 partitions")
        .hasMessageContaining("4");
  }

  private static StampMessagesOperator stamp(int partitions) {
    return new StampMessagesOperator(
        Map.of(TOPIC, partitions), RecordedTime.BROKER, Duration.ofMinutes(1));
  }

  private static OneInputStreamOperatorTestHarness<Arrival, Message> open(
      StampMessagesOperator operator) throws Exception {
    var harness = new OneInputStreamOperatorTestHarness<>(operator);
    harness.open();
    return harness;
  }

  private static OneInputStreamOperatorTestHarness<Arrival, Message> restored(
      StampMessagesOperator operator, OperatorSubtaskState state) throws Exception {
    var harness = new OneInputStreamOperatorTestHarness<>(operator);
    harness.initializeState(state);
    harness.open();
    return harness;
  }

  private static List<CutPart> cuts(OneInputStreamOperatorTestHarness<Arrival, Message> harness) {
    return harness.getSideOutput(StampMessagesOperator.CUT_PARTS).stream()
        .map(StreamRecord::getValue)
        .toList();
  }

  private static Arrival data(int partition, long offset, long at) {
    return new Arrival(TOPIC, partition, offset, at, true, Map.of(), VALUE);
  }

  private static Arrival tick(int partition, long offset, long at) {
    return new Arrival(TOPIC, partition, offset, at, true, Map.of(Header.TICK.key(), "1"), null);
  }
}
