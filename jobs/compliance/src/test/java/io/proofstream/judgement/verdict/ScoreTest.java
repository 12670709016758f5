package io.proofstream.judgement.verdict;

import static io.proofstream.judgement.Answered.FAILED;
import static io.proofstream.judgement.Answered.NEVER_CONNECTED;
import static io.proofstream.judgement.Answered.NOT_APPLICABLE;
import static io.proofstream.judgement.Answered.NO_OCCURRENCES;
import static io.proofstream.judgement.Answered.PASS;
import static io.proofstream.judgement.Answered.SILENT;
import static io.proofstream.judgement.Answered.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofstream.control.Coverage;
import io.proofstream.judgement.Answered;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final List<Answer> ANY =
      List.of(
          PASS,
          WARNING,
          FAILED,
          NOT_APPLICABLE,
          NEVER_CONNECTED,
          NO_OCCURRENCES,
          SILENT,
          Answered.unknown(Reason.STALE),
          Answered.unknown(Reason.TOO_FEW),
          Answered.unknown(Reason.LOW_CONFIDENCE));

  @Test
  void isTheWeightedMeanOfPoints() {
    Score score =
        score(
            new Answered()
                .control("a", Coverage.FULL, 6, PASS)
                .control("b", Coverage.FULL, 3, WARNING)
                .control("c", Coverage.FULL, 1, FAILED));

    assertThat(score.score()).isEqualTo(75);
  }

  @Test
  void whatWasLostCountsAsNothing() {
    assertThat(score(both(PASS, SILENT)).score()).isEqualTo(50);
  }

  @Test
  void whatNeverWasAndWhatDidNotOccurLeaveBothSums() {
    assertThat(score(both(PASS, NEVER_CONNECTED)).score()).isEqualTo(100);
    assertThat(score(both(PASS, NO_OCCURRENCES)).score()).isEqualTo(100);
    assertThat(score(both(PASS, NOT_APPLICABLE)).score()).isEqualTo(100);
  }

  @Test
  void isAbsentWhereNothingCounts() {
    assertThat(score(both(NEVER_CONNECTED, NOT_APPLICABLE)).score()).isNull();
    assertThat(score(both(NOT_APPLICABLE, NOT_APPLICABLE)).assessed()).isNull();
  }

  @Test
  void saysHowMuchWasAssessedAndWhatItsControlsAre() {
    Score score = score(both(PASS, NEVER_CONNECTED).control("c", Coverage.PARTIAL, 1, FAILED));

    assertThat(score.assessed()).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(score.full()).isEqualTo(2);
    assertThat(score.partial()).isEqualTo(1);
    assertThat(score.outOfScope()).isEqualTo(2);
    assertThat(score.count(Status.NOT_ASSESSED)).isEqualTo(1);
    assertThat(score.headline()).isEqualTo("1 of 5 controls evidenced");
  }

  @Test
  void anOrganisationsIsTheMeanOfItsScopes() {
    Score all = Score.ofAll(List.of(score(both(PASS, PASS)), score(both(PASS, FAILED))));

    assertThat(all.score()).isEqualTo(75);
    assertThat(all.headline()).isEqualTo("3 of 8 controls evidenced");
  }

  @Test
  void aScopeOfWhichNothingIsKnownDoesNotLowerTheOrganisations() {
    Score unknown = score(both(NEVER_CONNECTED, NEVER_CONNECTED));

    assertThat(Score.ofAll(List.of(score(both(PASS, PASS)), unknown)).score()).isEqualTo(100);
    assertThat(Score.ofAll(List.of(unknown)).score()).isNull();
  }

  @Test
  void switchingASensorOffNeverRaisesIt() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 5_000; round++) {
      Answered answered = any(random);
      Programme programme = answered.programme();
      Map<String, Answer> off = new TreeMap<>(answered.answers());
      off.replaceAll((id, answer) -> random.nextInt(3) == 0 ? SILENT : answer);

      Double before = score(programme, answered.answers()).score();
      Double after = score(programme, off).score();

      if (before != null) {
        assertThat(after).as("round %d", round).isNotNull().isLessThanOrEqualTo(before + 1e-9);
      }
    }
  }

  private static Answered any(Random random) {
    Answered answered = new Answered();
    int controls = 1 + random.nextInt(6);
    for (int i = 0; i < controls; i++) {
      Answer[] answers = new Answer[1 + random.nextInt(4)];
      for (int j = 0; j < answers.length; j++) {
        answers[j] = ANY.get(random.nextInt(ANY.size()));
      }
      answered.control("k" + i, Coverage.FULL, 1 + random.nextInt(10), answers);
    }
    return answered;
  }

  private static Answered both(Answer one, Answer other) {
    return new Answered().control("a", Coverage.FULL, 5, one).control("b", Coverage.FULL, 5, other);
  }

  private static Score score(Answered answered) {
    return score(answered.programme(), answered.answers());
  }

  private static Score score(Programme programme, Map<String, Answer> answers) {
    List<ControlVerdict> verdicts =
        programme.controls().stream()
            .map(control -> WorstOf.judge(control, programme, answers))
            .toList();
    return Score.of(verdicts, 2);
  }
}
