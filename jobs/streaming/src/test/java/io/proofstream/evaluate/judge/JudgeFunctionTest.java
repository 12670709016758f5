package io.proofstream.evaluate.judge;

import static io.proofstream.evaluate.judge.Judge.FIRST;
import static io.proofstream.evaluate.judge.Judge.HOUR;
import static io.proofstream.evaluate.judge.Judge.RULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.tracked.JudgedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's judge in keyed state: panes, hours, plans, restarts. */
class JudgeFunctionTest {
  private Judge judge;

  @BeforeEach
  void open() throws Exception {
    judge = new Judge();
  }

  @AfterEach
  void close() throws Exception {
    judge.close();
  }

  @Test
  void sumsAreJudgedAtTheEndOfThePaneInWhichTheyChanged() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST.minusMillis(1));
    assertThat(judge.told()).isEmpty();
    judge.pass(FIRST);
    assertThat(judge.fresh()).extracting(ControlEvaluation::status).containsOnly(Status.PASS);
    assertThat(judge.fresh()).extracting(ControlEvaluation::windowEndAt).containsOnly(FIRST);

    Instant later = FIRST.plusSeconds(30);
    judge.add("acme", later, 0, -3, 0);
    judge.pass(later.plusSeconds(300));
    assertThat(judge.fresh().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(judge.fresh().getLast().windowEndAt()).isEqualTo(later);
  }

  @Test
  void aCheckThatFallsIsACommandOnlyIfThePolicyAsksForOne() throws Exception {
    judge.ruleThatAsks("rescan", "scan-freshness");
    judge.connect("acme");
    judge.pass(FIRST);
    Instant later = FIRST.plusSeconds(30);
    judge.add("acme", later, 0, -3, 0);
    judge.pass(HOUR);

    // The same check with the numbers of several frameworks is an alert for each.
    assertThat(judge.commands())
        .isNotEmpty()
        .allMatch(command -> command.command().equals("rescan"))
        .allMatch(command -> command.checkIds().equals(List.of("scan-freshness")))
        .allMatch(command -> command.requestedAt().equals(later));
    assertThat(judge.commands()).extracting(Command::alertId).doesNotHaveDuplicates();
  }

  @Test
  void whatComesOfTwoPartsInOnePaneIsJudgedOnce() throws Exception {
    judge.hear("acme", FIRST);
    judge.add("acme", FIRST, 0, 3, 3);
    judge.add("acme", FIRST, 1, 0, 3);
    judge.pass(FIRST);
    assertThat(judge.fresh()).isNotEmpty();
    assertThat(judge.fresh()).extracting(ControlEvaluation::denominator).containsOnly(6.0);
    assertThat(judge.evaluations())
        .extracting(ControlEvaluation::evaluationId)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyFullHourIsJudgedThoughNothingCame() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST);
    int before = judge.told().size();
    judge.pass(HOUR.plus(Duration.ofDays(1)));
    List<JudgedEntry> since = judge.told().subList(before, judge.told().size());
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
  void theEndOfTimeEnds() throws Exception {
    judge.connect("acme");
    judge.endTime();
    assertThat(judge.told()).isNotEmpty();
    assertThat(judge.timers()).isZero();
  }

  @Test
  void aRestartInBetweenChangesNothing() throws Exception {
    judge.rule(1, RULED);
    judge.connect("acme");
    judge.pass(FIRST);
    judge.add("acme", RULED.plusSeconds(10), 0, -3, 0);
    judge.ready(1, RULED.plusSeconds(10), 40);
    judge.pass(RULED.plusSeconds(10));
    judge.ready(1, RULED.plusSeconds(20), Round.SHARDS - 40);
    int before = judge.told().size();
    OperatorSubtaskState state = judge.snapshot();
    judge.pass(RULED.plus(Duration.ofHours(5)));
    List<JudgedEntry> uninterrupted = judge.told().subList(before, judge.told().size());
    judge.close();

    judge = new Judge(state);
    judge.pass(RULED.plus(Duration.ofHours(5)));
    assertThat(judge.told()).isEqualTo(uninterrupted).isNotEmpty();
  }

  @Test
  void organisationsNeverMix() throws Exception {
    judge.connect("acme");
    judge.pass(FIRST.plusSeconds(20));
    List<ControlEvaluation> alone = judge.evaluations();
    judge.close();
    judge = new Judge();

    judge.connect("acme");
    judge.hear("globex", FIRST);
    judge.add("globex", FIRST, 0, 0, 9);
    judge.pass(FIRST.plusSeconds(20));
    assertThat(judge.evaluations()).filteredOn(row -> row.org().equals("acme")).isEqualTo(alone);
    assertThat(judge.fresh())
        .filteredOn(row -> row.org().equals("globex"))
        .isNotEmpty()
        .allMatch(row -> row.denominator() == 9.0);
  }
}
