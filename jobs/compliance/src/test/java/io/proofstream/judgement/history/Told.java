package io.proofstream.judgement.history;

import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Question;
import io.proofstream.judgement.verdict.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of the answers to one question, told hour by hour. */
final class Told {
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final Asked asked = Question.question().asked();
  private final List<Turn> turns = new ArrayList<>();
  private Pace pace = hours(48, 24);
  private Course course;
  private Instant lastAt;
  private Instant nextDue;

  static Told of(Answer first) {
    return new Told().at(0, first);
  }

  Told at(double hours, Answer answer) {
    Step step = Stepping.step("acme", asked, pace, course, lastAt, answer, hour(hours));
    lastAt = hour(hours);
    return take(step);
  }

  Told timeAt(double hours) {
    return at(hours, null);
  }

  Told grace(long hours) {
    pace = hours(hours, 24);
    return this;
  }

  Told dropped(double hours) {
    return take(Stepping.drop(course, hour(hours)));
  }

  boolean acknowledged(double hours, String alertId, String actor) {
    return course
        .acknowledge(new Acknowledgement(alertId, null, actor, null, null), hour(hours))
        .map(
            seen -> {
              course = seen.after();
              turns.add(seen.turn());
              return true;
            })
        .orElse(false);
  }

  boolean attempted(double hours, String alertId, String checkId, AttemptResult result) {
    Attempt said = new Attempt(alertId, checkId, "rescan", null, result, "bot", null);
    return course
        .attempt(checkId(), said, hour(hours))
        .map(
            tried -> {
              course = tried.after();
              turns.add(tried.turn());
              return true;
            })
        .orElse(false);
  }

  String checkId() {
    return asked.check().id();
  }

  /** {@code fell pass>warning @3 told}, and so on. */
  List<String> turns() {
    return turns.stream().map(Told::text).toList();
  }

  /** Those that people are told of. */
  List<String> told() {
    return turns.stream().filter(Turn::isTold).map(Told::text).collect(Collectors.toList());
  }

  Turn last() {
    return turns.getLast();
  }

  Turn turn(int number) {
    return turns.get(number);
  }

  Course course() {
    return course;
  }

  Double nextDue() {
    return nextDue == null ? null : hours(nextDue);
  }

  Told hold(long hours) {
    pace = new Pace(pace.silenceGraceSeconds(), Duration.ofHours(hours).toSeconds());
    return this;
  }

  private static Pace hours(long grace, long hold) {
    return new Pace(Duration.ofHours(grace).toSeconds(), Duration.ofHours(hold).toSeconds());
  }

  static Instant hour(double hours) {
    return START.plusMillis(Math.round(hours * 3_600_000));
  }

  private Told take(Step step) {
    course = step.after();
    turns.addAll(step.turns());
    nextDue = step.nextDue();
    return this;
  }

  private static String text(Turn turn) {
    String old = turn.oldStatus() == null ? "" : turn.oldStatus().word();
    return "%s %s>%s @%s%s"
        .formatted(
            turn.what().name().toLowerCase(Locale.ROOT),
            old,
            turn.newStatus().word(),
            String.valueOf(hours(turn.at())).replaceAll("\\.0$", ""),
            turn.isTold() ? " told" : "");
  }

  private static double hours(Instant at) {
    return Duration.between(START, at).toMillis() / 3_600_000.0;
  }
}
