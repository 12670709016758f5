package io.proofstream.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evaluate.plan.Plan;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evaluate.plan.Ruled;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.measure.gauge.Sum;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's judge in keyed state: panes, hours, plans, restarts. */
class JudgeFunctionTest {
  private static final Plans PLANS = Plans.shipped();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant FIRST = NOON.plusSeconds(10);
  private static final Instant HOUR = NOON.plus(Duration.ofHours(1));
  private static final Instant RULED = NOON.plusSeconds(60);
  private static final String FRESH = "scan-freshness";

  private KeyedTwoInputStreamOperatorTestHarness<String, JudgeNote, PolicyRows, JudgedEntry>
      harness;
  private Instant announced = RULED;

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
  void sumsAreJudgedAtTheEndOfThePaneInWhichTheyChanged() throws Exception {
    connect("acme");
    pass(FIRST.minusMillis(1));
    assertThat(told()).isEmpty();
    pass(FIRST);
    assertThat(fresh()).extracting(ControlEvaluation::status).containsOnly(Status.PASS);
    assertThat(fresh()).extracting(ControlEvaluation::windowEndAt).containsOnly(FIRST);

    Instant later = FIRST.plusSeconds(30);
    add("acme", later, 0, -3, 0);
    pass(later.plusSeconds(300));
    assertThat(fresh().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(fresh().getLast().windowEndAt()).isEqualTo(later);
  }

  @Test
  void whatComesOfTwoPartsInOnePaneIsJudgedOnce() throws Exception {
    hear("acme", FIRST);
    add("acme", FIRST, 0, 3, 3);
    add("acme", FIRST, 1, 0, 3);
    pass(FIRST);
    assertThat(fresh()).isNotEmpty();
    assertThat(fresh()).extracting(ControlEvaluation::denominator).containsOnly(6.0);
    assertThat(evaluations()).extracting(ControlEvaluation::evaluationId).doesNotHaveDuplicates();
  }

  @Test
  void everyFullHourIsJudgedThoughNothingCame() throws Exception {
    connect("acme");
    pass(FIRST);
    int before = told().size();
    pass(HOUR.plus(Duration.ofDays(1)));
    List<JudgedEntry> since = told().subList(before, told().size());
    List<Instant> daily =
        since.stream()
            .map(JudgedEntry::score)
            .filter(Objects::nonNull)
            .map(point -> point.by().at())
            .distinct()
            .toList();
    assertThat(daily).contains(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  void nothingIsJudgedUntilTheLastSubjectsAreMeasuredByThePlanInForce() throws Exception {
    connect("acme");
    pass(FIRST);
    int before = told().size();
    rule(1, RULED);
    add("acme", RULED.plusSeconds(10), 0, -3, 0);
    ready(1, RULED.plusSeconds(10), Round.SHARDS - 1);
    pass(RULED.plus(Duration.ofHours(2)));
    assertThat(told()).hasSize(before);

    Instant last = RULED.plus(Duration.ofHours(2)).plusSeconds(10);
    ready(1, last, 1);
    pass(last);
    assertThat(told().size()).isGreaterThan(before);
    assertThat(fresh().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(fresh().getLast().windowEndAt()).isEqualTo(last);
    assertThat(fresh().getLast().policyVersion()).isEqualTo(1);
  }

  @Test
  void whoIsMeasuredByAPlanThatHoldsNoMoreIsNotCounted() throws Exception {
    connect("acme");
    pass(FIRST);
    rule(1, RULED);
    rule(2, RULED.plusSeconds(5));
    Instant pane = RULED.plusSeconds(10);
    add("acme", pane, 0, -3, 0);
    for (int shard = 0; shard < Round.SHARDS; shard++) {
      ready(2, pane, 1);
      ready(1, pane, shard % 2);
    }
    pass(pane);
    assertThat(fresh().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(fresh().getLast().policyVersion()).isEqualTo(2);
  }

  @Test
  void whoeverWasReadyBeforeThePlanWasAnnouncedAnewIsCountedAnew() throws Exception {
    connect("acme");
    pass(FIRST);
    int before = told().size();
    rule(1, RULED);
    Instant pane = RULED.plusSeconds(10);
    add("acme", pane, 0, -3, 0);
    ready(1, pane, 40);
    announced = RULED.plusSeconds(5);
    ready(1, pane, Round.SHARDS - 1);
    announced = RULED;
    ready(1, pane, 23);
    pass(pane);
    assertThat(told()).hasSize(before);

    announced = RULED.plusSeconds(5);
    ready(1, pane.plusSeconds(10), 1);
    pass(pane.plusSeconds(10));
    assertThat(told().size()).isGreaterThan(before);
  }

  @Test
  void whatFallsDueWhileAPlanIsComingIsJudgedWhenItHasCome() throws Exception {
    connect("acme");
    pass(FIRST);
    rule(1, RULED);
    int before = told().size();
    Instant late = RULED.plus(Duration.ofDays(30));
    pass(late);
    assertThat(told()).hasSize(before);
    assertThat(harness.numEventTimeTimers()).isEqualTo(1);

    ready(1, late.plusSeconds(10), Round.SHARDS);
    pass(late.plusSeconds(10));
    assertThat(fresh().getLast().windowEndAt()).isEqualTo(late.plusSeconds(10));
  }

  @Test
  void theEndOfTimeEnds() throws Exception {
    connect("acme");
    harness.processBothWatermarks(Watermark.MAX_WATERMARK);
    assertThat(told()).isNotEmpty();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void aRestartInBetweenChangesNothing() throws Exception {
    rule(1, RULED);
    connect("acme");
    pass(FIRST);
    add("acme", RULED.plusSeconds(10), 0, -3, 0);
    ready(1, RULED.plusSeconds(10), 40);
    pass(RULED.plusSeconds(10));
    ready(1, RULED.plusSeconds(20), Round.SHARDS - 40);
    int before = told().size();
    OperatorSubtaskState state = harness.snapshot(1, 1);
    pass(RULED.plus(Duration.ofHours(5)));
    List<JudgedEntry> uninterrupted = told().subList(before, told().size());
    harness.close();

    harness = harness();
    harness.initializeState(state);
    harness.open();
    pass(RULED.plus(Duration.ofHours(5)));
    assertThat(told()).isEqualTo(uninterrupted).isNotEmpty();
  }

  @Test
  void organisationsNeverMix() throws Exception {
    connect("acme");
    pass(FIRST.plusSeconds(20));
    List<ControlEvaluation> alone = evaluations();
    harness.close();
    harness = harness();
    harness.open();

    connect("acme");
    hear("globex", FIRST);
    add("globex", FIRST, 0, 0, 9);
    pass(FIRST.plusSeconds(20));
    assertThat(evaluations()).filteredOn(row -> row.org().equals("acme")).isEqualTo(alone);
    assertThat(fresh())
        .filteredOn(row -> row.org().equals("globex"))
        .isNotEmpty()
        .allMatch(row -> row.denominator() == 9.0);
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
  private void connect(String org) throws Exception {
    hear(org, FIRST);
    add(org, FIRST, 0, 6, 6);
  }

  private void hear(String org, Instant pane) throws Exception {
    for (JudgeNote note : Heard.scansAndPushes(org, pane)) {
      send(note);
    }
  }

  private void add(String org, Instant pane, int part, int fresh, int all) throws Exception {
    send(Heard.added(PLANS, org, pane, part, new Sum(fresh, all)));
  }

  private void ready(long version, Instant pane, int many) throws Exception {
    for (int i = 0; i < many; i++) {
      Round round = new Round("acme", Plan.id(version, PLANS.catalog()), announced, 0, announced);
      send(JudgeNote.ready(round, pane));
    }
  }

  private void rule(long version, Instant at) throws Exception {
    PolicyRows accepted = Ruled.rows(Ruled.version("acme", version, NOON, at));
    harness.processElement2(accepted, NOON.toEpochMilli());
  }

  private void send(JudgeNote note) throws Exception {
    harness.processElement1(note, note.pane().toEpochMilli());
  }

  private void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  private List<JudgedEntry> told() {
    return List.copyOf(harness.extractOutputValues());
  }

  private List<ControlEvaluation> evaluations() {
    return told().stream().map(JudgedEntry::evaluation).filter(Objects::nonNull).toList();
  }

  private List<ControlEvaluation> fresh() {
    return evaluations().stream().filter(row -> FRESH.equals(row.checkId())).toList();
  }
}
