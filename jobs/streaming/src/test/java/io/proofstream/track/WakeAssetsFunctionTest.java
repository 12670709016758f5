package io.proofstream.track;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A fleet is woken some at a time, and nobody is left out. */
class WakeAssetsFunctionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(1));
  private static final List<String> FLEET =
      IntStream.range(0, 1_000).mapToObj(i -> "asset" + i).toList();

  private KeyedOneInputStreamOperatorTestHarness<String, Notice, Call> harness;
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
  void nobodyIsWokenBeforeTimeHasPassedTheRuling() throws Exception {
    know(FLEET);
    rule(NOON);
    pass(NOON);
    assertThat(woken()).isEmpty();
  }

  @Test
  void aFleetIsNotWokenAllAtOnce() throws Exception {
    know(FLEET);
    rule(NOON);
    List<Integer> eachSecond = new ArrayList<>();
    for (int second = 0; second < 20; second++) {
      int before = woken().size();
      pass(NOON.plusSeconds(second));
      eachSecond.add(woken().size() - before);
    }
    assertThat(eachSecond).allMatch(woken -> woken <= 250);
    assertThat(woken()).extracting(Call::asset).containsExactlyInAnyOrderElementsOf(FLEET);
  }

  @Test
  void everyAssetIsWokenOnceForEachRulingWithItsMoment() throws Exception {
    know(FLEET);
    rule(NOON);
    pass(LATER);

    assertThat(woken()).extracting(Call::asset).containsExactlyInAnyOrderElementsOf(FLEET);
    assertThat(woken()).extracting(Call::at).containsOnly(NOON);
    assertThat(woken()).extracting(Call::org).containsOnly("acme");
  }

  @Test
  void rulingsWhoseTurnsFallOnOneMomentAreBothTold() throws Exception {
    know(FLEET);
    Instant oneTurnLater = NOON.plus(turn());
    rule(NOON);
    rule(oneTurnLater);
    rule(oneTurnLater.plusNanos(1));
    pass(LATER);

    for (Instant ruling : List.of(NOON, oneTurnLater, oneTurnLater.plusNanos(1))) {
      assertThat(woken().stream().filter(call -> call.at().equals(ruling)).map(Call::asset))
          .containsExactlyInAnyOrderElementsOf(FLEET);
    }
  }

  @Test
  void aRestartInBetweenLeavesNobodyOutAndWakesNobodyTwice() throws Exception {
    know(FLEET);
    rule(NOON);
    pass(NOON.plusSeconds(4));
    List<Call> before = woken();
    assertThat(before).hasSizeBetween(100, 900);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    pass(LATER);

    List<String> all = new ArrayList<>(before.stream().map(Call::asset).toList());
    all.addAll(woken().stream().map(Call::asset).toList());
    assertThat(all).containsExactlyInAnyOrderElementsOf(FLEET);
  }

  @Test
  void aRulingThatAllWereToldIsForgotten() throws Exception {
    know(FLEET);
    int assetsAlone = harness.numKeyedStateEntries();
    rule(NOON);
    pass(LATER);

    assertThat(harness.numEventTimeTimers()).isZero();
    assertThat(harness.numKeyedStateEntries()).isEqualTo(assetsAlone);
  }

  @Test
  void eachShardSaysOnceThatAllOfItsAssetsWereToldOfAPolicyAndNothingOfDecisions()
      throws Exception {
    know(FLEET);
    rule(NOON);
    rule(NOON.plusMillis(7), true);
    pass(NOON.plusSeconds(3));
    assertThat(said()).hasSizeLessThan(Notice.SHARDS);
    pass(LATER);

    assertThat(said()).hasSize(Notice.SHARDS).containsOnly(new Woken("acme", NOON.plusMillis(7)));
  }

  @Test
  void aRulingWithoutAnyAssetLeavesNothingBehind() throws Exception {
    rule(NOON);
    pass(LATER);

    assertThat(woken()).isEmpty();
    assertThat(harness.numEventTimeTimers()).isZero();
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Notice, Call> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new WakeAssetsFunction()), Notice::key, Types.STRING);
  }

  /** How long it is from one turn of a shard to its next. */
  private Duration turn() throws Exception {
    String key = Notice.ofAsset("acme", FLEET.getFirst()).key();
    List<Instant> turns = new ArrayList<>();
    try (KeyedOneInputStreamOperatorTestHarness<String, Notice, Call> other = harness()) {
      other.open();
      for (String asset : FLEET.stream().filter(each -> isOf(key, each)).toList()) {
        other.processElement(Notice.ofAsset("acme", asset), 0);
      }
      other.processElement(ruling(Notice.ofAsset("acme", FLEET.getFirst()).shard(), NOON), 0);
      for (long after = 0; turns.size() < 2 && after < 20_000; after++) {
        int before = other.extractOutputValues().size();
        other.processWatermark(NOON.toEpochMilli() + after);
        if (other.extractOutputValues().size() > before) {
          turns.add(NOON.plusMillis(after));
        }
      }
    }
    assertThat(turns).hasSize(2);
    return Duration.between(turns.getFirst(), turns.getLast());
  }

  private static boolean isOf(String key, String asset) {
    return Notice.ofAsset("acme", asset).key().equals(key);
  }

  private void know(List<String> assets) throws Exception {
    for (String asset : assets) {
      harness.processElement(Notice.ofAsset("acme", asset), NOON.toEpochMilli());
      harness.processElement(Notice.ofAsset("acme", asset), NOON.toEpochMilli());
    }
  }

  private void rule(Instant at) throws Exception {
    rule(at, false);
  }

  private void rule(Instant at, boolean isPolicy) throws Exception {
    for (int shard = 0; shard < Notice.SHARDS; shard++) {
      harness.processElement(new Notice("acme", shard, null, at, isPolicy), NOON.toEpochMilli());
    }
  }

  private List<Woken> said() {
    Queue<StreamRecord<Woken>> said = harness.getSideOutput(WakeAssetsFunction.WOKEN);
    return said == null ? List.of() : said.stream().map(StreamRecord::getValue).toList();
  }

  private static Notice ruling(int shard, Instant at) {
    return new Notice("acme", shard, null, at, false);
  }

  /** Second by second, as ticks come. */
  private void pass(Instant until) throws Exception {
    while (watermark.isBefore(until) && watermark.isBefore(NOON.plusSeconds(60))) {
      watermark = watermark.plusSeconds(1);
      harness.processWatermark(watermark.toEpochMilli());
    }
    harness.processWatermark(until.toEpochMilli());
  }

  private List<Call> woken() {
    return List.copyOf(harness.extractOutputValues());
  }
}
