package io.proofstream.judgement.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.control.check.Check.Requirement;
import io.proofstream.control.check.Operator;
import io.proofstream.control.reading.Content;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Programmes;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** An organisation that said nothing, held to all that comes with the product. */
class ShippedContentJudgedTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));
  private static final Policy POLICY = Policies.ofNobody("acme");
  private static final Bench BENCH =
      Bench.of(Programmes.of(Content.shipped(), POLICY), POLICY, "1.0");

  @Test
  void everyControlPassesExactlyAtItsThresholds() {
    Ruling ruling = judge(Docket.empty(), Asked::pass, NOON);

    assertThat(ruling.controls()).hasSameSizeAs(BENCH.programme().controls());
    assertThat(ruling.controls()).extracting(CurrentControl::status).containsOnly(Status.PASS);
    assertThat(ruling.scores().getLast().score()).isEqualTo(100);
    assertThat(ruling.alerts()).isEmpty();
  }

  @Test
  void everyMessageIsFilledIn() {
    Ruling passing = judge(Docket.empty(), Asked::pass, NOON);
    Ruling failing = judge(Docket.empty(), ShippedContentJudgedTest::worst, NOON);

    assertThat(passing.evaluations())
        .extracting(ControlEvaluation::message)
        .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{", "null"));
    assertThat(failing.evaluations())
        .extracting(ControlEvaluation::message)
        .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{", "null"));
  }

  @Test
  void noPartialControlPassesWithoutTheNoteOfWhatPeopleMustShow() {
    assertThat(judge(Docket.empty(), Asked::pass, NOON).controls())
        .filteredOn(row -> row.note() != null)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.message())
                    .startsWith("Container evidence in order; still to be shown by people: ")
                    .endsWith(row.note()));
  }

  @Test
  void everyQuestionFallsInOneAlertWithAllThatItPullsDown() {
    Ruling before = judge(Docket.empty(), Asked::pass, NOON);
    Ruling after = judge(before.after(), ShippedContentJudgedTest::worst, LATER);

    long falls =
        BENCH.programme().asked().values().stream().map(Asked::fallsWith).distinct().count();
    assertThat(after.alerts())
        .hasSize((int) falls)
        .allSatisfy(
            alert -> {
              assertThat(alert.alertKind()).isEqualTo(AlertKind.CONTROL_REGRESSED);
              assertThat(alert.controls()).isNotEmpty();
              assertThat(alert.message()).isNotBlank();
              assertThat(alert.recommendation()).isNotBlank();
            });
    assertThat(after.alerts()).extracting(Alert::alertId).doesNotHaveDuplicates();
    assertThat(after.alerts()).extracting(Alert::dedupKey).doesNotHaveDuplicates();
    assertThat(after.changes()).extracting(row -> row.changeId()).doesNotHaveDuplicates();
    assertThat(after.evaluations()).extracting(row -> row.evaluationId()).doesNotHaveDuplicates();
  }

  @Test
  void whoConnectsNothingIsToldNothing() {
    Ruling ruling = rule(Docket.empty(), new Papers(Map.of(), Map.of()), NOON);

    assertThat(ruling.controls())
        .extracting(CurrentControl::reason)
        .containsOnly(Reason.NEVER_CONNECTED);
    assertThat(ruling.scores().getLast().score()).isNull();
    assertThat(ruling.alerts()).isEmpty();
  }

  private static double worst(Asked asked) {
    return asked.check().operator() == Operator.GTE ? 0 : asked.warn() + 1;
  }

  private static Ruling judge(Docket before, ToDoubleFunction<Asked> value, Instant at) {
    Map<String, Measured> measured = new HashMap<>();
    Map<Requirement, Heard> heard = new HashMap<>();
    BENCH
        .programme()
        .asked()
        .forEach(
            (id, asked) -> {
              double number = value.applyAsDouble(asked);
              measured.put(id, new Measured(number, 1, 100, 99, at, 5, 0, 90, null));
              asked
                  .check()
                  .requires()
                  .forEach(each -> heard.put(each, new Heard(NOON, at, at, at, true)));
            });
    return rule(before, new Papers(measured, heard), at);
  }

  private static Ruling rule(Docket before, Papers papers, Instant at) {
    return Sitting.judge(BENCH, before, Opinion.NONE, papers, at);
  }
}
