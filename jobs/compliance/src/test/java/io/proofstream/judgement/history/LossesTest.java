package io.proofstream.judgement.history;

import static io.proofstream.judgement.Answered.FAILED;
import static io.proofstream.judgement.Answered.NEVER_CONNECTED;
import static io.proofstream.judgement.Answered.NOT_APPLICABLE;
import static io.proofstream.judgement.Answered.NO_OCCURRENCES;
import static io.proofstream.judgement.Answered.PASS;
import static io.proofstream.judgement.Answered.SILENT;
import static io.proofstream.judgement.Answered.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.judgement.Answered;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import org.junit.jupiter.api.Test;

class LossesTest {
  @Test
  void losingEvidenceForLongerThanTheGraceIsARegressionAtExactlyThatMoment() {
    Told told = Told.of(PASS).at(10, SILENT);
    assertThat(told.nextDue()).isEqualTo(58);

    told.timeAt(58);

    assertThat(told.told()).containsExactly("lost pass>not_assessed @58 told");
    assertThat(told.nextDue()).isNull();
  }

  @Test
  void theMomentIsTheSameHoweverLateTimeIsTold() {
    assertThat(Told.of(WARNING).at(10, SILENT).at(90, SILENT).told())
        .containsExactly("lost warning>not_assessed @58 told");
  }

  @Test
  void evidenceThatIsBackAtTheEndOfTheGraceWasNotLost() {
    Told told = Told.of(PASS).at(10, SILENT).at(58, PASS);

    assertThat(told.told()).isEmpty();
  }

  @Test
  void evidenceThatIsBackLaterWasLostMeanwhile() {
    Told told = Told.of(PASS).at(10, SILENT).at(58.1, PASS);

    assertThat(told.told()).containsExactly("lost pass>not_assessed @58 told");
    assertThat(told.nextDue()).isEqualTo(82.1);
    assertThat(told.timeAt(82.1).last().what()).isEqualTo(Turn.What.RECOVERED);
  }

  @Test
  void whatNeverAnsweredLosesNothing() {
    Told told = Told.of(NEVER_CONNECTED).at(10, SILENT).timeAt(500);

    assertThat(told.told()).isEmpty();
    assertThat(told.nextDue()).isNull();
  }

  @Test
  void whoNeverConnectedAndWhereNothingHappenedNothingIsLost() {
    assertThat(Told.of(PASS).at(10, NEVER_CONNECTED).nextDue()).isNull();
    assertThat(Told.of(PASS).at(10, NO_OCCURRENCES).nextDue()).isNull();
    assertThat(Told.of(PASS).at(10, NOT_APPLICABLE).nextDue()).isNull();
  }

  @Test
  void aFailureThatFallsSilentIsNoSecondRegression() {
    assertThat(Told.of(PASS).at(1, FAILED).at(10, SILENT).timeAt(500).told())
        .containsExactly("fell pass>failed @1 told");
  }

  @Test
  void otherReasonsOfTheSameLossRunOn() {
    Told told = Told.of(PASS).at(10, SILENT).at(20, Answered.unknown(Reason.STALE));

    assertThat(told.nextDue()).isEqualTo(58);
    assertThat(told.course().reason()).isEqualTo(Reason.STALE);
  }

  @Test
  void proofOfLifeEndsTheLoss() {
    Told told = Told.of(PASS).at(10, SILENT).at(20, NO_OCCURRENCES).at(30, SILENT);

    assertThat(told.nextDue()).isEqualTo(78);
  }

  @Test
  void aFallAcrossTheGapIsAFallFromWhatEvidenceLastSaid() {
    assertThat(Told.of(PASS).at(10, SILENT).at(20, FAILED).told())
        .containsExactly("fell pass>failed @20 told");
  }

  @Test
  void aFallAfterTheLossIsToldThoughTheLossWas() {
    assertThat(Told.of(PASS).at(10, SILENT).at(70, WARNING).told())
        .containsExactly("lost pass>not_assessed @58 told", "fell pass>warning @70 told");
  }

  @Test
  void aReturnToTheSameIsNeitherFallNorRise() {
    assertThat(Told.of(WARNING).at(10, SILENT).at(20, WARNING).turns())
        .containsExactly(
            "first >warning @0",
            "changed warning>not_assessed @10",
            "changed not_assessed>warning @20");
  }

  @Test
  void aLossInsideTheHoldOfAFailureIsRecordedAndNotTold() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, PASS).at(10, SILENT).timeAt(58);

    assertThat(told.turns()).endsWith("lost pass>not_assessed @58");
    assertThat(told.told()).containsExactly("fell pass>failed @1 told");
  }

  @Test
  void aShorterGraceMakesNothingDueInThePast() {
    Told told = Told.of(PASS).at(10, SILENT).at(40, SILENT).grace(1).at(41, SILENT);

    assertThat(told.told()).containsExactly("lost pass>not_assessed @40 told");
  }

  @Test
  void whoHasSeenAnAlertIsRemembered() {
    Told told = Told.of(PASS).at(1, FAILED);
    String alert = told.last().alertId();

    assertThat(told.acknowledged(2, alert, "ann")).isTrue();
    assertThat(told.last().what()).isEqualTo(Turn.What.ACKNOWLEDGED);
    assertThat(told.last().alertId()).isEqualTo(alert);
    assertThat(told.course().standing().acknowledgedBy()).isEqualTo("ann");
    assertThat(told.course().standing().acknowledgedAt()).isEqualTo(Told.hour(2));
  }

  @Test
  void onlyTheFirstWhoHasSeenWhatStandsIsRemembered() {
    Told told = Told.of(PASS).at(1, FAILED);
    String alert = told.last().alertId();
    told.acknowledged(2, alert, "ann");

    assertThat(told.acknowledged(3, alert, "bob")).isFalse();
    assertThat(told.acknowledged(3, "another", "bob")).isFalse();
    assertThat(Told.of(PASS).acknowledged(3, alert, "bob")).isFalse();
  }

  @Test
  void aDeeperFallHasNotBeenSeenYet() {
    Told told = Told.of(PASS).at(1, WARNING);
    String alert = told.last().alertId();
    told.acknowledged(2, alert, "ann");

    told.at(3, FAILED);

    assertThat(told.course().standing().acknowledgedBy()).isNull();
    assertThat(told.acknowledged(4, alert, "ann")).isFalse();
  }

  @Test
  void whatWasTriedIsRememberedAndChangesNoStatus() {
    Told told = Told.of(PASS).at(1, FAILED);
    String alert = told.last().alertId();

    assertThat(told.attempted(2, alert, null, AttemptResult.PENDING)).isTrue();
    assertThat(told.attempted(3, null, told.checkId(), AttemptResult.SUCCEEDED)).isTrue();

    assertThat(told.last().what()).isEqualTo(Turn.What.ATTEMPTED);
    assertThat(told.last().alertId()).isEqualTo(alert);
    assertThat(told.last().isTold()).isFalse();
    assertThat(told.last().newStatus()).isEqualTo(Status.FAILED);
    assertThat(told.course().status()).isEqualTo(Status.FAILED);
    assertThat(told.course().standing().attempted())
        .isEqualTo(new Attempted("rescan", AttemptResult.SUCCEEDED, "bot", Told.hour(3)));
    assertThat(told.at(4, FAILED).course().standing().attempted()).isNotNull();
  }

  @Test
  void whatWasTriedAgainstSomethingElseIsNoNews() {
    Told told = Told.of(PASS).at(1, FAILED);

    assertThat(told.attempted(2, "another", told.checkId(), AttemptResult.SUCCEEDED)).isFalse();
    assertThat(told.attempted(2, null, "another-check", AttemptResult.SUCCEEDED)).isFalse();
    assertThat(Told.of(PASS).attempted(2, null, told.checkId(), AttemptResult.SUCCEEDED)).isFalse();
  }

  @Test
  void againstADeeperFallNothingWasTriedYet() {
    Told told = Told.of(PASS).at(1, WARNING);
    told.attempted(2, told.last().alertId(), null, AttemptResult.FAILED);

    told.at(3, FAILED);

    assertThat(told.course().standing().attempted()).isNull();
  }
}
