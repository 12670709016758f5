package io.proofstream.judgement.verdict;

import static io.proofstream.judgement.Answered.FAILED;
import static io.proofstream.judgement.Answered.NEVER_CONNECTED;
import static io.proofstream.judgement.Answered.NOT_APPLICABLE;
import static io.proofstream.judgement.Answered.NO_OCCURRENCES;
import static io.proofstream.judgement.Answered.PASS;
import static io.proofstream.judgement.Answered.SILENT;
import static io.proofstream.judgement.Answered.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Coverage;
import io.proofstream.judgement.Answered;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import org.junit.jupiter.api.Test;

class WorstOfTest {
  @Test
  void failsIfAnythingFailed() {
    assertThat(of(PASS, SILENT, WARNING, FAILED).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void isNotAssessedIfNothingFailedAndAnythingLacksEvidence() {
    ControlVerdict verdict = of(PASS, WARNING, SILENT);

    assertThat(verdict.status()).isEqualTo(Status.NOT_ASSESSED);
    assertThat(verdict.reason()).isEqualTo(Reason.SILENT);
  }

  @Test
  void warnsIfNothingIsWorse() {
    assertThat(of(PASS, WARNING, NOT_APPLICABLE).status()).isEqualTo(Status.WARNING);
  }

  @Test
  void passesIfAllThatAppliesPasses() {
    assertThat(of(PASS, NOT_APPLICABLE, PASS).status()).isEqualTo(Status.PASS);
  }

  @Test
  void doesNotApplyIfNothingThatItAsksDoes() {
    ControlVerdict verdict = of(NOT_APPLICABLE, NOT_APPLICABLE);

    assertThat(verdict.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(verdict.points()).isNull();
  }

  @Test
  void whatDidNotOccurDropsOutBesideWhatWasJudged() {
    assertThat(of(PASS, NO_OCCURRENCES).status()).isEqualTo(Status.PASS);
    assertThat(of(FAILED, NO_OCCURRENCES).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void whereNothingOccurredAtAllItIsNotAssessed() {
    ControlVerdict verdict = of(NOT_APPLICABLE, NO_OCCURRENCES);

    assertThat(verdict.status()).isEqualTo(Status.NOT_ASSESSED);
    assertThat(verdict.reason()).isEqualTo(Reason.NO_OCCURRENCES);
    assertThat(verdict.points()).isNull();
  }

  @Test
  void whatWasLostComesBeforeWhatNeverWas() {
    ControlVerdict verdict = of(NEVER_CONNECTED, Answered.unknown(Reason.TOO_FEW), SILENT);

    assertThat(verdict.reason()).isEqualTo(Reason.SILENT);
    assertThat(verdict.points()).isZero();
  }

  @Test
  void whatNeverWasConnectedLeavesTheSums() {
    assertThat(of(PASS, NEVER_CONNECTED).reason()).isEqualTo(Reason.NEVER_CONNECTED);
    assertThat(of(PASS, NEVER_CONNECTED).points()).isNull();
  }

  @Test
  void namesTheCheckThatDecided() {
    ControlVerdict verdict = of(PASS, FAILED, FAILED);

    assertThat(verdict.checkId()).isEqualTo("R-1.c2");
    assertThat(verdict.message()).isEqualTo("R-1.c2: failed.");
    assertThat(verdict.recommendation()).isEqualTo("Mend it.");
  }

  @Test
  void aPartialControlThatPassesSaysWhatPeopleMustStillShow() {
    ControlVerdict verdict = of(Coverage.PARTIAL, PASS);

    assertThat(verdict.message())
        .isEqualTo("Container evidence in order; still to be shown by people: a signed letter.");
    assertThat(verdict.checkId()).isNull();
  }

  @Test
  void aFullControlThatPassesSaysWhyInItsChecksWords() {
    assertThat(of(PASS).message()).isEqualTo("R-1.c1: pass.");
    assertThat(of(PASS, PASS).message()).isEqualTo("All 2 checks with something to judge pass.");
  }

  @Test
  void countsTheEvidenceOfAllThatItAsks() {
    assertThat(of(PASS, FAILED).evidenceCount()).isEqualTo(6);
  }

  private static ControlVerdict of(Answer... answers) {
    return of(Coverage.FULL, answers);
  }

  private static ControlVerdict of(Coverage coverage, Answer... answers) {
    Answered answered = new Answered().control("R-1", coverage, 5, answers);
    Programme programme = answered.programme();
    return WorstOf.judge(programme.controls().getFirst(), programme, answered.answers());
  }
}
