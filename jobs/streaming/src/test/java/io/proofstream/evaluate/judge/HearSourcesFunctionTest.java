package io.proofstream.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Kind;
import io.proofstream.measure.heard.HeardNote;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends much is heard once a pane. */
class HearSourcesFunctionTest {
  private static final Instant PANE = Instant.parse("2026-01-01T12:00:10Z");
  private static final Instant NEXT = PANE.plusSeconds(10);

  private KeyedOneInputStreamOperatorTestHarness<String, HeardNote, HeardNote> harness;

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
  void whatCameInOnePaneIsOneNoteWithTheNewestOfIt() throws Exception {
    hear(note("ci", PANE, 4));
    hear(note("ci", PANE, 2));
    hear(note("ci", NEXT, 9));
    hear(note("registry", PANE, 1));
    pass(PANE.minusMillis(1));
    assertThat(harness.extractOutputValues()).isEmpty();

    pass(PANE);
    assertThat(harness.extractOutputValues())
        .containsExactlyInAnyOrder(
            note("ci", PANE, 4).plus(note("ci", PANE, 2)), note("registry", PANE, 1))
        .anyMatch(note -> note.count() == 2 && note.newestAt().equals(PANE.plusSeconds(4)));
    pass(NEXT);
    assertThat(harness.extractOutputValues()).hasSize(3).last().isEqualTo(note("ci", NEXT, 9));
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void aPaneThatIsNotOverSurvivesARestart() throws Exception {
    hear(note("ci", PANE, 1));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();

    hear(note("ci", PANE, 2));
    pass(NEXT);
    assertThat(harness.extractOutputValues()).extracting(HeardNote::count).containsExactly(2L);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, HeardNote, HeardNote> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new HearSourcesFunction()), HeardNote::key, Types.STRING);
  }

  private static HeardNote note(String collector, Instant pane, int second) {
    return new HeardNote(
        "acme", Kind.SCAN_COMPLETED, collector, false, 100, pane, PANE.plusSeconds(second), 1);
  }

  private void hear(HeardNote note) throws Exception {
    harness.processElement(note, note.pane().toEpochMilli());
  }

  private void pass(Instant until) throws Exception {
    harness.processWatermark(until.toEpochMilli());
  }
}
