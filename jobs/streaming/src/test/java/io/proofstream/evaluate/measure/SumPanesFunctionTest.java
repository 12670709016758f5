package io.proofstream.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Sum;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many subjects of one part change in one pane is told once. */
class SumPanesFunctionTest {
  private static final Instant PANE = Instant.parse("2026-01-01T12:00:10Z");
  private static final Instant NEXT = PANE.plusSeconds(10);

  private KeyedOneInputStreamOperatorTestHarness<String, AddedUp, AddedUp> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new SumPanesFunction()),
            added -> added.org() + "/" + added.part(),
            Types.STRING);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void eachPaneIsToldOnceForEachPart() throws Exception {
    add(1, NEXT, delta("a", 7, 7));
    add(1, PANE, delta("a", 1, 1));
    add(1, PANE, delta("a", 0, 1), delta("b", 1, 1));
    add(2, PANE, delta("a", 5, 5));
    pass(PANE.minusMillis(1));
    assertThat(harness.extractOutputValues()).isEmpty();

    pass(PANE);
    assertThat(harness.extractOutputValues())
        .containsExactlyInAnyOrder(
            new AddedUp("acme", PANE, 1, List.of(delta("a", 1, 2), delta("b", 1, 1))),
            new AddedUp("acme", PANE, 2, List.of(delta("a", 5, 5))));
    pass(NEXT);
    assertThat(harness.extractOutputValues())
        .last()
        .isEqualTo(new AddedUp("acme", NEXT, 1, List.of(delta("a", 7, 7))));
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void whatTakesItselfBackIsNotTold() throws Exception {
    add(1, PANE, delta("a", 1, 1));
    add(1, PANE, delta("a", -1, -1));
    pass(NEXT);
    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  private static Delta delta(String gauge, long numerator, long denominator) {
    return new Delta("", gauge, "", null, new Sum(numerator, denominator));
  }

  private void add(int part, Instant pane, Delta... deltas) throws Exception {
    harness.processElement(new AddedUp("acme", pane, part, List.of(deltas)), pane.toEpochMilli());
  }

  private void pass(Instant until) throws Exception {
    harness.processWatermark(until.toEpochMilli());
  }
}
