package io.proofstream.evaluate.wake;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.reading.House;
import io.proofstream.evaluate.judge.Round;
import io.proofstream.evaluate.plan.Plan;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evaluate.plan.Ruled;
import io.proofstream.policy.log.PolicyRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subjects are told of every plan by which they are to be measured. */
class AnnouncePlansFunctionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Plans SHIPPED = Plans.shipped();
  private static final Plans OTHER = Plans.with(House.folder("acme"));

  private KeyedTwoInputStreamOperatorTestHarness<String, PolicyRows, SubjectNotice, SubjectNotice>
      harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(SHIPPED);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void aPolicyIsAnnouncedToAllShardsWithTheMomentFromWhichItHolds() throws Exception {
    Instant effective = NOON.plus(Duration.ofHours(3));
    rule(1, effective);
    List<SubjectNotice> told = told();
    assertThat(told)
        .extracting(SubjectNotice::shard)
        .containsExactlyElementsOf(IntStream.range(0, Round.SHARDS).boxed().toList());
    assertThat(told).extracting(SubjectNotice::plan).containsOnly(plan(1));
    assertThat(told).extracting(SubjectNotice::at).containsOnly(effective);
    assertThat(told).extracting(SubjectNotice::org).containsOnly("acme");
  }

  @Test
  void whatStaysIsAnnouncedOnce() throws Exception {
    know("asset/1");
    rule(1, NOON);
    told();
    pass(NOON.plus(Duration.ofDays(1)));
    assertThat(told()).isEmpty();
  }

  @Test
  void otherContentIsAnnouncedSoonAfterTheJobWasStartedWithIt() throws Exception {
    know("asset/1");
    pass(NOON);
    restart(OTHER);
    pass(NOON.plus(SOON));
    List<SubjectNotice> told = told();
    assertThat(told).hasSize(Round.SHARDS);
    assertThat(told)
        .extracting(SubjectNotice::plan)
        .containsOnly(Plan.id(0, OTHER.catalog()))
        .doesNotContain(plan(0));
    assertThat(told)
        .allMatch(notice -> notice.at().isAfter(NOON) && !notice.at().isAfter(NOON.plus(SOON)));

    pass(NOON.plus(Duration.ofDays(1)));
    assertThat(told()).isEmpty();
  }

  @Test
  void otherContentIsAnnouncedThoughAPolicyCameThatHoldsLater() throws Exception {
    know("asset/1");
    restart(OTHER);
    rule(1, NOON.plus(Duration.ofDays(1)));
    told();
    pass(NOON.plus(SOON));
    assertThat(told()).extracting(SubjectNotice::plan).contains(Plan.id(0, OTHER.catalog()));
  }

  @Test
  void theSameContentIsNotAnnouncedAfterARestart() throws Exception {
    rule(1, NOON);
    told();
    restart(Plans.shipped());
    pass(NOON.plus(Duration.ofDays(1)));
    assertThat(told()).isEmpty();
  }

  @Test
  void aLessonHasAllLookedAtAgainOnce() throws Exception {
    rule(1, NOON);
    told();
    learn();
    learn();
    assertThat(told()).isEmpty();
    pass(NOON.plus(SOON));
    List<SubjectNotice> told = told();
    assertThat(told).hasSize(Round.SHARDS);
    assertThat(told).extracting(SubjectNotice::plan).containsOnly(plan(1));

    pass(NOON.plus(Duration.ofDays(1)));
    assertThat(told()).isEmpty();
  }

  @Test
  void aLessonSurvivesARestart() throws Exception {
    rule(1, NOON);
    learn();
    told();
    restart(SHIPPED);
    pass(NOON.plus(SOON));
    assertThat(told()).hasSize(Round.SHARDS);
  }

  @Test
  void aLessonBeforeAPolicyHoldsIsOfThePlanInForce() throws Exception {
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    rule(1, NOON);
    rule(2, tomorrow);
    told();
    learn();
    pass(NOON.plus(SOON));
    List<SubjectNotice> ofOneShard = told().stream().filter(notice -> notice.shard() == 5).toList();
    assertThat(ofOneShard).extracting(SubjectNotice::plan).containsExactly(plan(1), plan(2));
    assertThat(ofOneShard).extracting(SubjectNotice::at).containsExactly(NOON.plus(SOON), tomorrow);
  }

  @Test
  void theEndOfTimeEnds() throws Exception {
    rule(1, NOON);
    learn();
    told();
    harness.processBothWatermarks(Watermark.MAX_WATERMARK);
    assertThat(told()).hasSize(Round.SHARDS);
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<
          String, PolicyRows, SubjectNotice, SubjectNotice>
      harness(Plans plans) throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new AnnouncePlansFunction(plans)),
        accepted -> accepted.version().policy().org(),
        SubjectNotice::org,
        Types.STRING);
  }

  private void restart(Plans plans) throws Exception {
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness(plans);
    harness.initializeState(state);
    harness.open();
  }

  private void rule(long number, Instant effective) throws Exception {
    harness.processElement1(
        Ruled.rows(Ruled.version("acme", number, NOON, effective)), NOON.toEpochMilli());
  }

  private void know(String subject) throws Exception {
    harness.processElement2(SubjectNotice.of("acme", subject), NOON.toEpochMilli());
  }

  private void learn() throws Exception {
    harness.processElement2(SubjectNotice.lesson("acme"), NOON.toEpochMilli());
  }

  private void pass(Instant until) throws Exception {
    harness.processBothWatermarks(new Watermark(until.toEpochMilli()));
  }

  private static String plan(long version) {
    return Plan.id(version, SHIPPED.catalog());
  }

  private List<SubjectNotice> told() {
    List<SubjectNotice> told = List.copyOf(harness.extractOutputValues());
    harness.getOutput().clear();
    return told;
  }
}
