package io.proofstream.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One alert for each policy that takes assets out of what counts, when all of them told it. */
class SumScopeFunctionTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> IN = List.of(ScopeMove.ALL);
  private static final List<String> OUT = List.of();

  private KeyedTwoInputStreamOperatorTestHarness<String, ScopeMove, Woken, Alert> harness;

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
  void nobodyIsToldBeforeAllAssetsAre() throws Exception {
    moves("a", IN, OUT);
    woken(Notice.SHARDS - 1, NOON.plusSeconds(2));
    pass(NOON.plusSeconds(60));
    assertThat(alerts()).isEmpty();

    woken(1, NOON.plusSeconds(70));
    moves("b", IN, OUT);
    pass(NOON.plusSeconds(69));
    assertThat(alerts()).isEmpty();
    pass(NOON.plusSeconds(70));
    assertThat(alerts()).extracting(Alert::alertKind).containsExactly(AlertKind.SCOPE_REDUCED);
    assertThat(alerts().getFirst().title()).contains("2 assets");
  }

  @Test
  void theShardThatIsToldLastMayBeHeardFirst() throws Exception {
    woken(1, NOON.plusSeconds(9));
    woken(Notice.SHARDS - 1, NOON.plusSeconds(2));
    pass(NOON.plusSeconds(8));
    moves("a", IN, OUT);
    assertThat(alerts()).isEmpty();
    pass(NOON.plusSeconds(9));
    assertThat(alerts()).hasSize(1);
  }

  @Test
  void whatTakesNothingOutLeavesNothingBehind() throws Exception {
    moves("a", OUT, IN);
    woken(Notice.SHARDS, NOON.plusSeconds(2));
    pass(NOON.plusSeconds(2));
    assertThat(alerts()).isEmpty();
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aRestartInBetweenTellsTheSameOnce() throws Exception {
    moves("a", IN, OUT);
    woken(Notice.SHARDS - 1, NOON.plusSeconds(2));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();
    moves("b", IN, IN);
    woken(1, NOON.plusSeconds(3));
    pass(NOON.plusSeconds(3));
    pass(NOON.plusSeconds(300));

    assertThat(alerts()).hasSize(1);
    assertThat(alerts().getFirst().message()).contains("0 of 2 (0 %) registered before");
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, ScopeMove, Woken, Alert> harness()
      throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new SumScopeFunction()),
        Woken::keyOf,
        Woken::key,
        Types.STRING);
  }

  private void moves(String asset, List<String> before, List<String> after) throws Exception {
    Cause cause = new Cause("policy", NOON, NOON, null, "ada", null, false);
    harness.processElement1(
        new ScopeMove("acme", asset, true, false, false, before, after, 2, "why", null, cause),
        NOON.toEpochMilli());
  }

  private void woken(int shards, Instant at) throws Exception {
    for (int shard = 0; shard < shards; shard++) {
      harness.processElement2(new Woken("acme", NOON), at.toEpochMilli());
    }
  }

  private void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  private List<Alert> alerts() {
    return harness.extractOutputValues();
  }
}
