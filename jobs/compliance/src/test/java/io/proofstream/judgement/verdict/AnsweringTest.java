package io.proofstream.judgement.verdict;

import static io.proofstream.judgement.Question.NEVER_HEARD;
import static io.proofstream.judgement.Question.SCANS;
import static io.proofstream.judgement.Question.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.evidence.Kind;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final long GRACE = Duration.ofDays(2).toSeconds();
  private static final Duration LIMIT = Duration.ofDays(3);
  private static final Heard ALIVE = new Heard(Instant.EPOCH, NOON, NOON, NOON, true);
  private static final Requirement PUSHES =
      new Requirement(List.of(Kind.IMAGE_PUSHED, Kind.IMAGE_LISTED), 604_800);

  @Test
  void exactlyOnTheThresholdPasses() {
    assertThat(share(95, 100).status()).isEqualTo(Status.PASS);
    assertThat(share(19, 20).status()).isEqualTo(Status.PASS);
    assertThat(share(949, 1000).status()).isEqualTo(Status.WARNING);
  }

  @Test
  void exactlyOnTheLowerThresholdWarns() {
    assertThat(share(80, 100).status()).isEqualTo(Status.WARNING);
    assertThat(share(799, 1000).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void whereLessIsBetterExactlyOnTheThresholdHolds() {
    Asked open = question().metric("open_breaches").atMost(0, 5).asked();

    assertThat(answer(open, number(0)).status()).isEqualTo(Status.PASS);
    assertThat(answer(open, number(5)).status()).isEqualTo(Status.WARNING);
    assertThat(answer(open, number(6)).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void whatNeverCameWasNeverConnected() {
    Answer answer = answer(question().asked(), Measured.NOTHING, NEVER_HEARD);

    assertUnknown(answer, Reason.NEVER_CONNECTED, "No evidence of kind scan_completed has ever");
    assertThat(answer.missingSince()).isNull();
    assertThat(answer.recommendation()).isEqualTo("Connect what sends this evidence.");
  }

  @Test
  void silenceBeginsAfterWhatIsPromisedAndTheGrace() {
    assertThat(answer(question().asked(), counted(20, 20), last(NOON.minus(LIMIT))).status())
        .isEqualTo(Status.PASS);

    Instant before = NOON.minus(LIMIT).minusMillis(1);
    Answer silent = answer(question().asked(), counted(20, 20), last(before));
    assertUnknown(silent, Reason.SILENT, "no sign of life of who sends it, since 2026-11-17");
    assertThat(silent.message()).endsWith("It should come every 1 day.");
    assertThat(silent.missingSince()).isEqualTo(before);
  }

  @Test
  void aSignOfLifeIsAsGoodAsEvidence() {
    Instant longAgo = NOON.minus(Duration.ofDays(90));
    Heard quiet = new Heard(longAgo, NOON, longAgo, longAgo, true);

    assertThat(answer(question().asked(), counted(20, 20), quiet).status()).isEqualTo(Status.PASS);
  }

  @Test
  void whatTellsOnlyOfThePastIsStale() {
    Instant edge = NOON.minus(LIMIT);
    Heard late = new Heard(edge, NOON, NOON, edge.minusMillis(1), true);
    Heard punctual = new Heard(edge, NOON, NOON, edge, true);

    assertUnknown(
        answer(question().asked(), counted(20, 20), late),
        Reason.STALE,
        "What comes of kind scan_completed tells of nothing later than 2026-11-17 11:59 UTC.");
    assertThat(answer(question().asked(), counted(20, 20), punctual).status())
        .isEqualTo(Status.PASS);
  }

  @Test
  void ofSeveralRequirementsTheWorstDecides() {
    Asked both = question().requires(SCANS, PUSHES).asked();
    Answer answer =
        Answering.answer(
            both,
            counted(20, 20),
            Map.of(
                new Need(SCANS, both.window()),
                Hearing.of(SCANS, last(NOON.minus(Duration.ofDays(9))), NOON, GRACE),
                new Need(PUSHES, both.window()),
                Hearing.of(PUSHES, NEVER_HEARD, NOON, GRACE)));

    assertUnknown(answer, Reason.NEVER_CONNECTED, "image_pushed or image_listed");
  }

  @Test
  void nothingOfTheSortDoesNotApply() {
    Answer answer = answer(question().asked(), Measured.NOTHING, ALIVE);

    assertThat(answer.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(answer.reason()).isNull();
    assertThat(answer.message()).isEqualTo("There are no in-scope asset hours.");
  }

  @Test
  void thatNothingHappenedIsSaidOnlyOfWhoWasAliveAllTheTime() {
    Asked alerts = question().metric("alerts_investigated").asked();
    Heard unproven = new Heard(NOON.minus(LIMIT), NOON, NOON, NOON, false);

    assertUnknown(
        answer(alerts, Measured.NOTHING, ALIVE),
        Reason.NO_OCCURRENCES,
        "No instances in the period: no ");
    assertUnknown(
        answer(alerts, Measured.NOTHING, unproven), Reason.SILENT, "no proof that who sends");
    assertThat(answer(alerts, Measured.NOTHING, NEVER_HEARD).reason())
        .isEqualTo(Reason.NEVER_CONNECTED);
  }

  @Test
  void whoIsAliveAndNeverHadAnythingToTellIsConnected() {
    Asked alerts = question().metric("alerts_investigated").asked();
    Heard quiet = new Heard(null, NOON, null, null, true);

    assertThat(answer(alerts, Measured.NOTHING, quiet).reason()).isEqualTo(Reason.NO_OCCURRENCES);
  }

  @Test
  void ofWhatIsCountedNothingIsANumberLikeAnyOther() {
    Asked open = question().metric("open_breaches").atMost(0, 5).asked();
    Measured none = new Measured(null, 0, 0, 0, NOON, 1, 0, 90, null);

    Answer answer = answer(open, none);

    assertThat(answer.status()).isEqualTo(Status.PASS);
    assertThat(answer.value()).isZero();
  }

  @Test
  void fewerThanTheLeastPopulationAreTooFew() {
    assertUnknown(share(4, 4), Reason.TOO_FEW, "Only 4 in-scope asset hours: fewer than 5");
    assertThat(share(5, 5).status()).isEqualTo(Status.PASS);
  }

  @Test
  void onlySharesCanBeOfTooFew() {
    Asked open = question().metric("open_breaches").atMost(0, 5).asked();

    assertThat(answer(open, number(2)).status()).isEqualTo(Status.WARNING);
  }

  @Test
  void uncertainEvidenceCountsAsAbsentAndSaysSo() {
    Measured uncertain = new Measured(0.0, 0, 20, 20, NOON, 0, 7, null, null);

    assertUnknown(
        answer(question().asked(), uncertain),
        Reason.LOW_CONFIDENCE,
        "All evidence (7) has a confidence below 60");
  }

  @Test
  void someCertainEvidenceIsEnoughToJudge() {
    Measured mixed = new Measured(1.0, 20, 20, 0, NOON, 1, 7, 60, null);

    assertThat(answer(question().asked(), mixed).status()).isEqualTo(Status.PASS);
  }

  @Test
  void recommendsSomethingOnlyWhereItDoesNotPass() {
    assertThat(share(95, 100).recommendation()).isNull();
    assertThat(share(90, 100).recommendation()).isEqualTo("Scan more often.");
  }

  @Test
  void hasNoValueWhereNothingIsKnown() {
    assertThat(share(4, 4).value()).isNull();
    assertThat(share(4, 4).measured().denominator()).isEqualTo(4);
  }

  private static void assertUnknown(Answer answer, Reason reason, String message) {
    assertThat(answer.status()).isEqualTo(Status.NOT_ASSESSED);
    assertThat(answer.reason()).isEqualTo(reason);
    assertThat(answer.message()).contains(message);
  }

  private static Answer share(long numerator, long denominator) {
    return answer(question().asked(), counted(numerator, denominator));
  }

  private static Measured counted(long numerator, long denominator) {
    double value = (double) numerator / denominator;
    return new Measured(
        value, numerator, denominator, denominator - numerator, NOON, numerator, 0, 90, null);
  }

  private static Measured number(long count) {
    return new Measured((double) count, count, count, count, NOON, 1, 0, 90, null);
  }

  private static Heard last(Instant at) {
    return new Heard(Instant.EPOCH, at, at, at, false);
  }

  private static Answer answer(Asked asked, Measured measured) {
    return answer(asked, measured, ALIVE);
  }

  private static Answer answer(Asked asked, Measured measured, Heard heard) {
    Hearing hearing = Hearing.of(SCANS, heard, NOON, GRACE);
    return Answering.answer(asked, measured, Map.of(new Need(SCANS, asked.window()), hearing));
  }
}
