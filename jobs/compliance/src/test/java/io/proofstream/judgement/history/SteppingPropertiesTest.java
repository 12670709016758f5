package io.proofstream.judgement.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.judgement.Answered;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Question;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Turn.What;
import io.proofstream.judgement.verdict.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of any answers at any moments. */
class SteppingPropertiesTest {
  private static final Asked ASKED = Question.question().asked();
  private static final Pace PACE =
      new Pace(Duration.ofHours(48).toSeconds(), Duration.ofHours(24).toSeconds());
  private static final List<Answer> ANY =
      List.of(
          Answered.PASS,
          Answered.PASS,
          Answered.WARNING,
          Answered.FAILED,
          Answered.SILENT,
          Answered.unknown(Reason.STALE),
          Answered.NO_OCCURRENCES,
          Answered.NOT_APPLICABLE);

  private record Said(Answer answer, Instant at) {}

  @Test
  void whetherTimeIsToldWhenItIsDueOrOnlyWithTheNextAnswerMakesNoDifference() {
    for (int seed = 0; seed < 2_000; seed++) {
      List<Said> said = any(new Random(seed));

      assertThat(turns(said, true)).as("seed %d", seed).isEqualTo(turns(said, false));
    }
  }

  @Test
  void theSameAnswerTwiceMakesNoDifference() {
    for (int seed = 0; seed < 500; seed++) {
      List<Said> said = any(new Random(seed));
      List<Said> twice = new ArrayList<>();
      said.forEach(each -> twice.addAll(List.of(each, each)));

      assertThat(turns(twice, true)).as("seed %d", seed).isEqualTo(turns(said, true));
    }
  }

  @Test
  void whatIsNotOverIsNeverToldAgainUnlessItIsWorse() {
    for (int seed = 0; seed < 2_000; seed++) {
      Status told = null;
      for (Turn turn : turns(any(new Random(seed)), true)) {
        if (turn.what() == What.RECOVERED) {
          told = null;
        } else if (turn.what() == What.EASED) {
          told = turn.newStatus();
        } else if (turn.what() == What.FELL && turn.isTold()) {
          assertThat(told == null || turn.newStatus().isWorseThan(told))
              .as("seed %d", seed)
              .isTrue();
          told = turn.newStatus();
        }
      }
    }
  }

  @Test
  void everyAlertThatIsEndedWasRaisedAndIsEndedOnce() {
    for (int seed = 0; seed < 2_000; seed++) {
      Set<String> standing = new HashSet<>();
      for (Turn turn : turns(any(new Random(seed)), true)) {
        if (turn.endsAlertId() != null) {
          assertThat(standing.remove(turn.endsAlertId())).as("seed %d", seed).isTrue();
        }
        if (turn.isTold() && turn.what() != What.RECOVERED) {
          standing.add(turn.alertId());
        }
        assertThat(standing).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  private static List<Turn> turns(List<Said> said, boolean onTime) {
    List<Turn> turns = new ArrayList<>();
    Course course = null;
    Instant last = null;
    Instant due = null;
    for (Said each : said) {
      while (onTime && due != null && due.isBefore(each.at())) {
        Step step = Stepping.step("acme", ASKED, PACE, course, last, null, due);
        last = due;
        turns.addAll(step.turns());
        course = step.after();
        due = step.nextDue();
      }
      Step step = Stepping.step("acme", ASKED, PACE, course, last, each.answer(), each.at());
      last = each.at();
      turns.addAll(step.turns());
      course = step.after();
      due = step.nextDue();
    }
    return turns;
  }

  private static List<Said> any(Random random) {
    List<Said> said = new ArrayList<>();
    Instant at = Instant.parse("2026-11-01T00:00:00Z");
    for (int i = 0; i < 30; i++) {
      said.add(new Said(ANY.get(random.nextInt(ANY.size())), at));
      at = at.plus(Duration.ofHours(1 + random.nextInt(random.nextBoolean() ? 6 : 60)));
    }
    return said;
  }
}
