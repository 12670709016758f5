package io.proofstream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Receipt;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AdmitEntryFunctionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(30);

  @Test
  void nothingLeavesBeforeTimeHasPassedIt() throws Exception {
    try (var harness = open()) {
      send(harness, "a", 0, 0, NOON);
      pass(harness, NOON.minusMillis(1));
      assertThat(harness.extractOutputValues()).isEmpty();
      pass(harness, NOON);
      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void theCopyRecordedFirstCountsWhicheverArrivesFirst() throws Exception {
    try (var harness = open()) {
      send(harness, "a", 1, 9, NOON.plusSeconds(1));
      send(harness, "a", 0, 5, NOON);
      pass(harness, NOON.plusSeconds(2));
      assertThat(harness.extractOutputValues())
          .extracting(AdmitEntryFunctionTest::outcome)
          .containsExactly("0@5 ACCEPTED", "1@9 DUPLICATE");
      assertThat(harness.extractOutputValues().get(1).receipt().duplicateOf())
          .isEqualTo(new Origin("evidence.raw", 0, 5));
      assertThat(harness.extractOutputValues().get(1).receipt().rows()).isZero();
    }
  }

  @Test
  void ofCopiesRecordedAtOnceTheLogsOrderDecides() throws Exception {
    try (var harness = open()) {
      send(harness, "a", 1, 0, NOON);
      send(harness, "a", 0, 8, NOON);
      send(harness, "a", 0, 7, NOON);
      pass(harness, NOON);
      assertThat(harness.extractOutputValues())
          .extracting(AdmitEntryFunctionTest::outcome)
          .containsExactly("0@7 ACCEPTED", "0@8 DUPLICATE", "1@0 DUPLICATE");
    }
  }

  @Test
  void allPartsOfTheFirstCopyAreAdmitted() throws Exception {
    try (var harness = open()) {
      harness.processElement1(entry("a", 0, 1, NOON, 1), NOON.toEpochMilli());
      harness.processElement1(entry("a", 0, 1, NOON, 0), NOON.toEpochMilli());
      pass(harness, NOON);
      assertThat(harness.extractOutputValues()).extracting(Entry::position).containsExactly(0, 1);
      assertThat(harness.extractOutputValues())
          .extracting(AdmitEntryFunctionTest::outcome)
          .containsOnly("0@1 ACCEPTED");
    }
  }

  @Test
  void aCopyAfterARestartIsStillADuplicate() throws Exception {
    OperatorSubtaskState state;
    try (var harness = open()) {
      send(harness, "a", 0, 1, NOON);
      pass(harness, NOON);
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      send(harness, "a", 2, 2, NOON.plusSeconds(5));
      pass(harness, NOON.plusSeconds(5));
      assertThat(harness.extractOutputValues())
          .extracting(AdmitEntryFunctionTest::outcome)
          .containsExactly("2@2 DUPLICATE");
    }
  }

  @Test
  void stateAndTimersAreGoneAfterTheHorizon() throws Exception {
    try (var harness = open()) {
      send(harness, "a", 0, 1, NOON);
      send(harness, "b", 0, 2, NOON);
      pass(harness, NOON.plus(HORIZON).minusMillis(1));
      assertThat(harness.numKeyedStateEntries()).isPositive();
      pass(harness, NOON.plus(HORIZON));
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void whatOldTimersSayDependsOnTheLogAloneNotOnWhenTheyRan() throws Exception {
    Instant afterwards = NOON.plus(HORIZON).plusSeconds(1);
    try (var stepwise = open();
        var atOnce = open()) {
      send(stepwise, "a", 0, 1, NOON);
      pass(stepwise, NOON.plus(HORIZON));
      send(stepwise, "a", 0, 2, afterwards);
      pass(stepwise, afterwards);

      send(atOnce, "a", 0, 1, NOON);
      send(atOnce, "a", 0, 2, afterwards);
      pass(atOnce, afterwards);

      assertThat(atOnce.extractOutputValues()).isEqualTo(stepwise.extractOutputValues());
    }
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Entry, PolicyRows, Entry> harness()
      throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new AdmitEntryFunction(CollectorKeys.none(), HORIZON),
            List.of(AdmitEntryFunction.POLICIES)),
        entry -> entry.receipt().messageId(),
        null,
        Types.STRING);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Entry, PolicyRows, Entry> open()
      throws Exception {
    var harness = harness();
    harness.open();
    return harness;
  }

  private static void send(
      KeyedTwoInputStreamOperatorTestHarness<String, Entry, PolicyRows, Entry> harness,
      String id,
      int partition,
      long offset,
      Instant at)
      throws Exception {
    harness.processElement1(entry(id, partition, offset, at, 0), at.toEpochMilli());
  }

  private static void pass(
      KeyedTwoInputStreamOperatorTestHarness<String, Entry, PolicyRows, Entry> harness,
      Instant time)
      throws Exception {
    harness.processBothWatermarks(new Watermark(time.toEpochMilli()));
  }

  private static Entry entry(String id, int partition, long offset, Instant at, int position) {
    Origin origin = new Origin("evidence.raw", partition, offset);
    Receipt receipt =
        new Receipt(
            id,
            origin,
            at,
            "default",
            null,
            null,
            Trust.UNVERIFIED,
            "trivy",
            Outcome.ACCEPTED,
            null,
            null,
            3,
            "sha256:0",
            10);
    return new Entry(receipt, position, null, null, null);
  }

  private static String outcome(Entry entry) {
    Origin origin = entry.receipt().origin();
    return origin.partition() + "@" + origin.offset() + " " + entry.receipt().outcome();
  }
}
