package io.proofstream.judgement.history;

import static io.proofstream.judgement.Answered.FAILED;
import static io.proofstream.judgement.Answered.NOT_APPLICABLE;
import static io.proofstream.judgement.Answered.PASS;
import static io.proofstream.judgement.Answered.SILENT;
import static io.proofstream.judgement.Answered.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.policy.Policies;
import org.junit.jupiter.api.Test;

class FallsTest {
  @Test
  void theFirstAnswerIsNoFallHoweverBad() {
    assertThat(Told.of(FAILED).turns()).containsExactly("first >failed @0");
  }

  @Test
  void everyFallIsToldAtOnce() {
    assertThat(Told.of(PASS).at(1, WARNING).told()).containsExactly("fell pass>warning @1 told");
    assertThat(Told.of(PASS).at(1, FAILED).told()).containsExactly("fell pass>failed @1 told");
    assertThat(Told.of(WARNING).at(1, FAILED).told())
        .containsExactly("fell warning>failed @1 told");
  }

  @Test
  void theSameAnswerAgainIsNoNews() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, FAILED).at(2, FAILED);

    assertThat(told.turns()).hasSize(2);
    assertThat(told.course().since()).isEqualTo(Told.hour(1));
  }

  @Test
  void aDeeperFallIsToldTooAndReplacesTheFirst() {
    Told told = Told.of(PASS).at(1, WARNING).at(2, FAILED);

    assertThat(told.told())
        .containsExactly("fell pass>warning @1 told", "fell warning>failed @2 told");
    assertThat(told.last().endsAlertId()).isEqualTo(told.turn(1).alertId());
    assertThat(told.course().standing().alertId()).isEqualTo(told.last().alertId());
  }

  @Test
  void aFallInsideTheHoldIsRecordedAndNotTold() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, PASS).at(25.9, FAILED);

    assertThat(told.turns())
        .containsExactly(
            "first >pass @0",
            "fell pass>failed @1 told",
            "rose failed>pass @2",
            "fell pass>failed @25.9");
    assertThat(told.last().alertId()).isEqualTo(told.turn(1).alertId());
    assertThat(told.course().standing().lastFellAt()).isEqualTo(Told.hour(25.9));
  }

  @Test
  void aFallAtTheEndOfTheHoldIsToldAnew() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, PASS).at(26, FAILED);

    assertThat(told.told())
        .containsExactly(
            "fell pass>failed @1 told",
            "recovered failed>pass @26 told",
            "fell pass>failed @26 told");
  }

  @Test
  void aDeeperFallInsideTheHoldIsTold() {
    Told told = Told.of(PASS).at(1, WARNING).at(2, PASS).at(3, FAILED);

    assertThat(told.told())
        .containsExactly("fell pass>warning @1 told", "fell pass>failed @3 told");
  }

  @Test
  void recoveryIsDeclaredAfterTheHoldByTimeAlone() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, PASS);
    assertThat(told.nextDue()).isEqualTo(26);

    told.timeAt(26);

    assertThat(told.last().what()).isEqualTo(Turn.What.RECOVERED);
    assertThat(told.last().at()).isEqualTo(Told.hour(26));
    assertThat(told.last().endsAlertId()).isEqualTo(told.turn(1).alertId());
    assertThat(told.course().standing()).isNull();
    assertThat(told.nextDue()).isNull();
  }

  @Test
  void howLongTheHoldIsThePolicySays() {
    Pace usual = Pace.of(Policies.ofNobody("acme").scanning());
    assertThat(usual).isEqualTo(new Pace(2 * 86_400, 86_400));

    assertThat(Told.of(PASS).hold(3).at(1, FAILED).at(2, PASS).nextDue()).isEqualTo(5);
  }

  @Test
  void recoveryCarriesItsOwnMomentHoweverLateTimeIsTold() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, PASS).at(90, FAILED);

    assertThat(told.told())
        .containsExactly(
            "fell pass>failed @1 told",
            "recovered failed>pass @26 told",
            "fell pass>failed @90 told");
  }

  @Test
  void theHoldBeginsAnewWithEveryFallRiseAndGap() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, WARNING).at(12, PASS);
    assertThat(told.nextDue()).isEqualTo(36);

    told.at(20, SILENT).at(30, PASS);
    assertThat(told.nextDue()).isEqualTo(54);

    told.at(40, FAILED).at(50, PASS);
    assertThat(told.nextDue()).isEqualTo(74);
  }

  @Test
  void nothingRecoversWhileNothingIsKnown() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, PASS).at(10, SILENT).timeAt(40);

    assertThat(told.course().standing()).isNotNull();
    assertThat(told.told()).containsExactly("fell pass>failed @1 told");
  }

  @Test
  void itIsOverOnceItIsAsGoodAsItWas() {
    Told told = Told.of(WARNING).at(1, FAILED).at(2, WARNING).timeAt(26);

    assertThat(told.last().what()).isEqualTo(Turn.What.RECOVERED);
  }

  @Test
  void itIsNotOverWhileItIsOnlyBetterButAFallFromThereIsNewsAfterTheHold() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, WARNING).timeAt(26);
    assertThat(told.last().what()).isEqualTo(Turn.What.EASED);
    assertThat(told.last().isTold()).isFalse();

    told.at(27, FAILED);

    assertThat(told.told())
        .containsExactly("fell pass>failed @1 told", "fell warning>failed @27 told");
  }

  @Test
  void aFallFromWhatIsOnlyBetterIsNoNewsInsideTheHold() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, WARNING).at(25, FAILED);

    assertThat(told.told()).containsExactly("fell pass>failed @1 told");
  }

  @Test
  void whatNoLongerAppliesIsOverAfterTheHold() {
    Told told = Told.of(PASS).at(1, FAILED).at(2, NOT_APPLICABLE).timeAt(26);

    assertThat(told.last().what()).isEqualTo(Turn.What.RECOVERED);
    assertThat(told.last().newStatus().word()).isEqualTo("not_applicable");
  }

  @Test
  void whatIsAskedNoMoreIsOver() {
    Told told = Told.of(PASS).at(1, FAILED).dropped(2);

    assertThat(told.last().what()).isEqualTo(Turn.What.DROPPED);
    assertThat(told.last().endsAlertId()).isEqualTo(told.turn(1).alertId());
    assertThat(told.course()).isNull();
    assertThat(Told.of(PASS).dropped(2).turns()).hasSize(1);
  }

  @Test
  void anAlertsIdIsTheSameEachTimeAndAnotherAtAnotherMoment() {
    String once = Told.of(PASS).at(1, FAILED).last().alertId();

    assertThat(Told.of(PASS).at(1, FAILED).last().alertId()).isEqualTo(once).hasSize(32);
    assertThat(Told.of(PASS).at(1.5, FAILED).last().alertId()).isNotEqualTo(once);
  }
}
