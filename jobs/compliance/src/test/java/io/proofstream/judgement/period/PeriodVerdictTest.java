package io.proofstream.judgement.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodVerdictTest {
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(10));

  private final List<Interval> intervals = new ArrayList<>();

  @Test
  void isEffectiveWithoutADeviation() {
    lasts(Status.PASS, -5, 20);

    PeriodVerdict verdict = verdict();
    assertThat(verdict.effectiveness()).isEqualTo(Effectiveness.EFFECTIVE);
    assertThat(verdict.deviations()).isEmpty();
    assertThat(verdict.minutes()).containsOnlyKeys(Status.PASS).containsValue(10 * 24 * 60L);
  }

  @Test
  void itsLastStatusDoesNotHideWhatWasBefore() {
    lasts(Status.PASS, 0, 3);
    lasts(Status.FAILED, 3, 4);
    lasts(Status.PASS, 4, 10);

    PeriodVerdict verdict = verdict();
    assertThat(verdict.effectiveness()).isEqualTo(Effectiveness.EFFECTIVE_WITH_DEVIATIONS);
    assertThat(verdict.deviations())
        .extracting(Interval::status, Interval::from, Interval::to, Interval::cause)
        .containsExactly(tuple(Status.FAILED, day(3), day(4), "scans"));
    assertThat(verdict.minutes()).containsEntry(Status.FAILED, 24 * 60L);
  }

  @Test
  void warningsAndLostEvidenceAreDeviationsToo() {
    lasts(Status.PASS, 0, 3);
    lasts(Status.WARNING, 3, 4);
    lost(4, 5);
    lasts(Status.PASS, 5, 10);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.EFFECTIVE_WITH_DEVIATIONS);
    assertThat(verdict().deviations()).hasSize(2);
  }

  @Test
  void thatNothingHappenedIsNoDeviation() {
    lasts(Status.PASS, 0, 3);
    intervals.add(unknown(Reason.NO_OCCURRENCES, 3, 6));
    intervals.add(unknown(Reason.NEVER_CONNECTED, 6, 7));
    lasts(Status.NOT_APPLICABLE, 7, 10);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.EFFECTIVE);
  }

  @Test
  void exactlyHalfOfTheTimeFailedIsNotTooMuch() {
    lasts(Status.FAILED, 0, 5);
    lasts(Status.PASS, 5, 10);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.EFFECTIVE_WITH_DEVIATIONS);
  }

  @Test
  void moreThanHalfOfTheTimeFailedIsNotEffective() {
    lasts(Status.FAILED, 0, 5.01);
    lasts(Status.PASS, 5.01, 10);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.NOT_EFFECTIVE);
  }

  @Test
  void onlyTimeInWhichEvidenceAnsweredCounts() {
    lasts(Status.FAILED, 0, 1);
    lost(1, 9.5);
    lasts(Status.PASS, 9.5, 10);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.NOT_EFFECTIVE);
  }

  @Test
  void failedAtTheEndIsNotEffectiveHoweverShort() {
    lasts(Status.PASS, 0, 9.99);
    lasts(Status.FAILED, 9.99, 12);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.NOT_EFFECTIVE);
  }

  @Test
  void whatFailsFromTheEndOnBelongsToTheNextPeriod() {
    lasts(Status.PASS, 0, 10);
    lasts(Status.FAILED, 10, 12);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.EFFECTIVE);
  }

  @Test
  void toFallSilentAfterAFailureMendsNothing() {
    lasts(Status.PASS, 0, 8);
    lasts(Status.FAILED, 8, 9);
    lost(9, 10);

    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.NOT_EFFECTIVE);
  }

  @Test
  void whatEvidenceNeverAnsweredWasNotTested() {
    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.NOT_TESTED);
    assertThat(verdict().unknownMinutes()).isEqualTo(10 * 24 * 60);

    lost(0, 10);
    assertThat(verdict().effectiveness()).isEqualTo(Effectiveness.NOT_TESTED);
    assertThat(verdict().unknownMinutes()).isZero();
  }

  @Test
  void whatStillLastsEndsWithThePeriod() {
    intervals.add(new Interval(Status.PASS, null, day(-1), null, null, "All is well."));

    assertThat(verdict().minutes()).containsEntry(Status.PASS, 10 * 24 * 60L);
  }

  @Test
  void touchingStretchesOfTheSameAreOne() {
    lasts(Status.WARNING, 1, 2);
    lasts(Status.WARNING, 2, 3);
    lasts(Status.PASS, 3, 4);
    lasts(Status.WARNING, 4, 5);
    lasts(Status.PASS, 5, 10);

    assertThat(verdict().deviations()).extracting(Interval::from).containsExactly(day(1), day(4));
    assertThat(verdict().deviations().getFirst().to()).isEqualTo(day(3));
  }

  private void lasts(Status status, double from, double to) {
    String cause = status == Status.PASS ? null : "scans";
    intervals.add(new Interval(status, null, day(from), day(to), cause, status.word()));
  }

  private void lost(double from, double to) {
    intervals.add(unknown(Reason.SILENT, from, to));
  }

  private static Interval unknown(Reason reason, double from, double to) {
    return new Interval(Status.NOT_ASSESSED, reason, day(from), day(to), "scans", "?");
  }

  private static Instant day(double days) {
    return START.plusSeconds(Math.round(days * 86_400));
  }

  private PeriodVerdict verdict() {
    return PeriodVerdict.of(intervals, START, END);
  }
}
