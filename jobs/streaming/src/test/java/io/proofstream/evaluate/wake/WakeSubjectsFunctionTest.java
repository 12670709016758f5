package io.proofstream.evaluate.wake;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evaluate.judge.JudgeNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything of a shard is looked at by each plan, and then its judge is told. */
class WakeSubjectsFunctionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int SHARD = 3;
  private static final List<String> SUBJECTS =
      IntStream.range(0, 100).mapToObj(i -> SubjectNotice.ASSET + i).toList();

  private KeyedOneInputStreamOperatorTestHarness<String, SubjectNotice, Wake> harness;
  private final List<String> told = new ArrayList<>();
  private final List<JudgeNote> ready = new ArrayList<>();
  private Instant watermark = NOON.minusSeconds(1);

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void nothingIsLookedAtBeforeThePlanHolds() throws Exception {
    know(SUBJECTS);
    announce("1/a", NOON.plusSeconds(20));
    pass(NOON.plusSeconds(20));
    assertThat(told).isEmpty();

    pass(NOON.plusSeconds(60));
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
  }

  @Test
  void allAreToldOnceSomeAtATimeAndThenTheShardIsReady() throws Exception {
    know(SUBJECTS);
    know(SUBJECTS);
    announce("1/a", NOON);
    while (ready.isEmpty()) {
      int before = told.size();
      pass(watermark.plusMillis(100));
      assertThat(told.size() - before).isLessThan(SUBJECTS.size() / 2);
      assertThat(ready.isEmpty()).isEqualTo(told.size() < SUBJECTS.size());
    }

    pass(NOON.plusSeconds(60));
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
    assertThat(ready).extracting(note -> note.ready().plan()).containsExactly("1/a");
    assertThat(ready).extracting(JudgeNote::pane).containsExactly(NOON.plusSeconds(10));
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aShardOfNobodyIsReadyAtOnce() throws Exception {
    announce("1/a", NOON);
    pass(NOON.plusSeconds(10));
    assertThat(told).isEmpty();
    assertThat(ready).extracting(note -> note.ready().plan()).containsExactly("1/a");
  }

  @Test
  void aPlanThatFollowsTakesThePlaceOfOneThatIsNotDone() throws Exception {
    know(SUBJECTS);
    announce("1/a", NOON);
    pass(NOON.plusSeconds(2));
    assertThat(told).isNotEmpty().doesNotContain(SUBJECTS.getLast());
    told.clear();

    announce("2/a", NOON.plusSeconds(1).plusMillis(200));
    pass(NOON.plusSeconds(60));
    assertThat(told).contains(SUBJECTS.toArray(String[]::new));
    assertThat(ready).extracting(note -> note.ready().plan()).containsExactly("2/a");
  }

  @Test
  void aPlanThatHoldsOnlyLaterTakesNoPlaceBeforeThat() throws Exception {
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    know(SUBJECTS);
    announce("1/a", NOON);
    announce("2/a", tomorrow);
    pass(NOON.plusSeconds(60));
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
    assertThat(ready).extracting(note -> note.ready().plan()).containsExactly("1/a");

    told.clear();
    pass(tomorrow.plusSeconds(60));
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
    assertThat(ready).extracting(note -> note.ready().plan()).containsExactly("1/a", "2/a");
  }

  @Test
  void aPlanThatHoldsSoonerTakesThePlaceOfOneThatWouldHaveHeldLater() throws Exception {
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    know(SUBJECTS);
    announce("1/a", tomorrow);
    announce("2/a", NOON);
    pass(tomorrow.plusSeconds(60));
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
    assertThat(ready).extracting(note -> note.ready().plan()).containsExactly("2/a");
  }

  @Test
  void aRestartInBetweenLeavesNobodyOutAndTellsNobodyTwice() throws Exception {
    know(SUBJECTS);
    announce("1/a", NOON);
    pass(NOON.plusSeconds(2));
    assertThat(told).hasSizeBetween(1, SUBJECTS.size() - 1);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();

    know(SUBJECTS);
    pass(NOON.plusSeconds(60));
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
    assertThat(ready).hasSize(1);
  }

  @Test
  void theEndOfTimeEnds() throws Exception {
    know(SUBJECTS);
    announce("1/a", NOON);
    harness.processWatermark(Long.MAX_VALUE);
    take();
    assertThat(told).containsExactlyElementsOf(SUBJECTS);
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, SubjectNotice, Wake> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new WakeSubjectsFunction()), SubjectNotice::key, Types.STRING);
  }

  private void know(List<String> subjects) throws Exception {
    for (String subject : subjects) {
      harness.processElement(
          new SubjectNotice("acme", SHARD, subject, null, null), NOON.toEpochMilli());
    }
  }

  private void announce(String plan, Instant at) throws Exception {
    harness.processElement(new SubjectNotice("acme", SHARD, null, plan, at), NOON.toEpochMilli());
  }

  /** A tenth of a second at a time, and in the end at once. */
  private void pass(Instant until) throws Exception {
    while (watermark.isBefore(until)) {
      Instant next = watermark.plusMillis(100);
      watermark = next.isAfter(NOON.plusSeconds(60)) ? until : next;
      harness.processWatermark(watermark.toEpochMilli());
    }
    take();
  }

  private void take() {
    harness.extractOutputValues().forEach(wake -> told.add(wake.subject()));
    harness.getOutput().clear();
    Queue<StreamRecord<JudgeNote>> notes = harness.getSideOutput(WakeSubjectsFunction.READY);
    if (notes != null) {
      notes.forEach(note -> ready.add(note.getValue()));
      notes.clear();
    }
  }
}
