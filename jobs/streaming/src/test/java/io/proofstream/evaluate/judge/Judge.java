package io.proofstream.evaluate.judge;

import io.proofstream.evaluate.plan.Plan;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evaluate.plan.Ruled;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.tracked.JudgedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** An organisation's judge in keyed state, and what it is told. */
final class Judge {
  private static final Plans PLANS = Plans.shipped();
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Instant FIRST = NOON.plusSeconds(10);
  static final Instant HOUR = NOON.plus(Duration.ofHours(1));
  static final Instant RULED = NOON.plusSeconds(60);
  private static final String FRESH = "scan-freshness";

  /** Since when the plan that subjects are ready for is announced. */
  Instant announced = RULED;

  private final KeyedTwoInputStreamOperatorTestHarness<String, JudgeNote, PolicyRows, JudgedEntry>
      harness = harness();

  Judge() throws Exception {
    harness.open();
  }

  /** Started again with what was kept. */
  Judge(OperatorSubtaskState state) throws Exception {
    harness.initializeState(state);
    harness.open();
  }

  void close() throws Exception {
    harness.close();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  int timers() {
    return harness.numEventTimeTimers();
  }

  void endTime() throws Exception {
    harness.processBothWatermarks(Watermark.MAX_WATERMARK);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, JudgeNote, PolicyRows, JudgedEntry>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new JudgeFunction(PLANS)),
        JudgeNote::org,
        accepted -> accepted.version().policy().org(),
        Types.STRING);
  }

  /** Six images, all scanned not long ago. */
  void connect(String org) throws Exception {
    hear(org, FIRST);
    add(org, FIRST, 0, 6, 6);
  }

  void hear(String org, Instant pane) throws Exception {
    for (JudgeNote note : Heard.scansAndPushes(org, pane)) {
      send(note);
    }
  }

  void add(String org, Instant pane, int part, int fresh, int all) throws Exception {
    send(Heard.added(PLANS, org, pane, part, new Sum(fresh, all)));
  }

  void ready(long version, Instant pane, int many) throws Exception {
    for (int i = 0; i < many; i++) {
      Round round = new Round("acme", Plan.id(version, PLANS.catalog()), announced, 0, announced);
      send(JudgeNote.ready(round, pane));
    }
  }

  void rule(long version, Instant at) throws Exception {
    PolicyRows accepted = Ruled.rows(Ruled.version("acme", version, NOON, at));
    harness.processElement2(accepted, NOON.toEpochMilli());
  }

  /** The first version, which asks that when the check falls. */
  void ruleThatAsks(String command, String check) throws Exception {
    Policy policy =
        PolicyBuilder.of("acme")
            .version(1)
            .remediation(new Policy.Remedy(command, List.of(check)))
            .build();
    harness.processElement2(Ruled.rows(Ruled.version(policy, NOON, NOON)), NOON.toEpochMilli());
  }

  List<Command> commands() {
    return told().stream().map(JudgedEntry::command).filter(Objects::nonNull).toList();
  }

  private void send(JudgeNote note) throws Exception {
    harness.processElement1(note, note.pane().toEpochMilli());
  }

  void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  List<JudgedEntry> told() {
    return List.copyOf(harness.extractOutputValues());
  }

  List<ControlEvaluation> evaluations() {
    return told().stream().map(JudgedEntry::evaluation).filter(Objects::nonNull).toList();
  }

  List<ControlEvaluation> fresh() {
    return evaluations().stream().filter(row -> FRESH.equals(row.checkId())).toList();
  }
}
