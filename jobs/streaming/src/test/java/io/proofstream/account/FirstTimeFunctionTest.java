package io.proofstream.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.audit.ConsoleActions;
import io.proofstream.audit.RecordedAction;
import io.proofstream.evidence.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.StreamFilter;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstTimeFunctionTest {
  private static final Duration HORIZON = Duration.ofDays(400);
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private KeyedOneInputStreamOperatorTestHarness<String, RecordedAction, RecordedAction> harness;

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
  void anActionToldTwiceIsTakenOnce() throws Exception {
    tell("alice", 1);
    tell("bob", 2);
    tell("alice", 3);

    assertThat(offsets()).containsExactly(1L, 2L);
  }

  @Test
  void itIsStillKnownAfterARestart() throws Exception {
    tell("alice", 1);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();

    tell("alice", 2);

    assertThat(offsets()).isEmpty();
  }

  @Test
  void itIsForgottenWhenItWasNotToldForTheHorizon() throws Exception {
    tell("alice", 1);
    pass(HORIZON.minusDays(1));
    tell("alice", 2);
    pass(HORIZON.minusDays(1));
    tell("alice", 3);
    pass(HORIZON.plusSeconds(1));
    tell("alice", 4);

    assertThat(offsets()).containsExactly(1L, 4L);
  }

  private Duration passed = Duration.ZERO;

  private void pass(Duration time) throws Exception {
    passed = passed.plus(time);
    harness.setStateTtlProcessingTime(passed.toMillis());
  }

  private void tell(String actor, long offset) throws Exception {
    ConsoleActions.By by = new ConsoleActions.By(actor, null, NOON);
    RecordedAction told =
        new RecordedAction(
            ConsoleActions.tablesRebuilt(by, "acme"), new Origin("audit", 0, offset), NOON);
    harness.processElement(told, 0);
  }

  private List<Long> offsets() {
    return harness.extractOutputValues().stream().map(each -> each.origin().offset()).toList();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, RecordedAction, RecordedAction>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new StreamFilter<>(new FirstTimeFunction(HORIZON)),
        told -> told.action().actionId(),
        Types.STRING);
  }
}
