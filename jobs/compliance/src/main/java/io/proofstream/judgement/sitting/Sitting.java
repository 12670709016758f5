package io.proofstream.judgement.sitting;

import io.proofstream.alert.Alert;
import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.history.Pace;
import io.proofstream.judgement.history.Step;
import io.proofstream.judgement.history.Stepping;
import io.proofstream.judgement.history.Turn;
import io.proofstream.judgement.sitting.minutes.Minutes;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.Answering;
import io.proofstream.judgement.verdict.ControlVerdict;
import io.proofstream.judgement.verdict.Hearing;
import io.proofstream.judgement.verdict.WorstOf;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Judges one organisation at one moment: what it is asked, what it is held to, and what people are
 * told. A function of its inputs alone; whoever calls it keeps the docket between two sittings.
 */
public final class Sitting {
  private final Bench bench;
  private final Docket before;
  private final Opinion opinion;
  private final Instant at;
  private final Map<String, Course> courses;
  private final Map<String, Written> answered;
  private final Minutes minutes;

  private Sitting(Bench bench, Docket before, Opinion opinion, Instant at) {
    this.bench = bench;
    this.before = before;
    this.opinion = opinion;
    this.at = at;
    this.courses = new HashMap<>(before.courses());
    this.answered = new HashMap<>(before.answered());
    this.minutes = new Minutes(bench, before, at);
  }

  /**
   * At the end of a pane in which something changed, and at every full hour.
   *
   * @param opinion of the last sitting on the same bench, or none
   */
  public static Ruling judge(Bench bench, Docket before, Opinion opinion, Brief brief, Instant at) {
    return new Sitting(bench, before, opinion, at).judge(brief);
  }

  /**
   * When the last ruling said that something would be due. A judgement lets time pass by itself:
   * where both fall on one moment it comes alone, since evidence may have come in time.
   */
  public static Ruling passTime(Bench bench, Docket before, Opinion opinion, Instant at) {
    Sitting sitting = new Sitting(bench, before, opinion, at);
    sitting.agenda().dueQuestions().forEach(id -> sitting.hear(id, null));
    sitting.minutes.turnControls(bench.cause("time", at), sitting.courses);
    return sitting.ruling(opinion);
  }

  /** Somebody has seen an alert; whoever it is about. */
  public static Ruling acknowledge(
      Bench bench, Docket before, Opinion opinion, Acknowledgement said, Cause by) {
    return note(bench, before, opinion, by, (id, course) -> course.acknowledge(said, by.at()));
  }

  /** Somebody tried to bring back what fell. */
  public static Ruling attempt(
      Bench bench, Docket before, Opinion opinion, Attempt said, Cause by) {
    return note(
        bench,
        before,
        opinion,
        by,
        (id, course) -> {
          Asked asked = bench.programme().asked().get(id);
          return asked == null
              ? Optional.empty()
              : course.attempt(asked.check().id(), said, by.at());
        });
  }

  private static Ruling note(
      Bench bench,
      Docket before,
      Opinion opinion,
      Cause by,
      BiFunction<String, Course, Optional<Course.Noted>> how) {
    Sitting sitting = new Sitting(bench, before, opinion, by.at());
    before
        .courses()
        .forEach(
            (id, course) ->
                how.apply(id, course)
                    .ifPresent(
                        noted -> {
                          sitting.courses.put(id, noted.after());
                          sitting.turn(id, List.of(noted.turn()), null);
                        }));
    sitting.minutes.turnControls(by, sitting.courses);
    return sitting.ruling(opinion);
  }

  private Agenda agenda() {
    return new Agenda(bench, before, opinion, at);
  }

  private Ruling judge(Brief brief) {
    Agenda agenda = agenda();
    Map<Need, Hearing> hearings = agenda.hearings(brief);
    Set<String> questions = agenda.questions(brief, hearings);
    List<HeldControl> concerned = agenda.controls(questions);
    // A verdict says how much evidence there is for all that the control asks.
    Set<String> read = new HashSet<>(questions);
    concerned.forEach(control -> read.addAll(control.asked()));
    Map<String, Answer> answers = new HashMap<>(opinion.answers());
    for (String id : read) {
      Asked asked = bench.programme().asked().get(id);
      answers.put(id, Answering.answer(asked, brief.measured(id), hearings));
    }
    questions.forEach(id -> hear(id, answers.get(id)));
    if (opinion.answers().isEmpty()) {
      // Of the same bench nothing is dropped.
      drop();
    }
    List<ControlVerdict> ruled =
        concerned.stream()
            .map(control -> WorstOf.judge(control, bench.programme(), answers))
            .toList();
    minutes.rule(ruled, courses);
    Map<String, ControlVerdict> verdicts = new HashMap<>(opinion.verdicts());
    ruled.forEach(verdict -> verdicts.put(verdict.control().key(), verdict));
    minutes.hear(hearings);
    minutes.score(verdicts);
    return ruling(new Opinion(hearings, answers, verdicts));
  }

  /**
   * @param answer null if only time has passed
   */
  private void hear(String id, Answer answer) {
    Asked asked = bench.programme().asked().get(id);
    if (asked == null) {
      return;
    }
    Course course = before.courses().get(id);
    Step step =
        Stepping.step(bench.org(), asked, bench.pace(), course, before.heldAt(), answer, at);
    courses.put(id, step.after());
    if (answer != null) {
      Written last = answered.get(id);
      if (last == null || last.isOutdated(asked, answer, at)) {
        answered.put(id, Written.of(asked, answer, at));
        minutes.answer(asked, answer, course);
      }
    }
    turn(id, step.turns(), answer);
  }

  private void turn(String id, List<Turn> turns, Answer answer) {
    minutes.turn(id, turns, answered.get(id), answer);
  }

  /** What is asked no more, and controls that the organisation is held to no more. */
  private void drop() {
    for (String id : before.courses().keySet()) {
      if (!bench.programme().asked().containsKey(id)) {
        turn(id, Stepping.drop(before.courses().get(id), at).turns(), null);
        courses.remove(id);
        answered.remove(id);
      }
    }
    minutes.release();
  }

  private Ruling ruling(Opinion after) {
    List<Alert> alerts = minutes.alerts();
    return new Ruling(
        new Docket(
            courses, answered, minutes.controls(), minutes.stretches(), minutes.scoredDay(), at),
        after,
        minutes.evaluations(),
        minutes.changes(),
        minutes.rows(),
        minutes.scores(),
        alerts,
        minutes.commands(alerts),
        nextDue());
  }

  /** Of what is asked no more the next judgement makes an end, not time. */
  private Instant nextDue() {
    Pace pace = bench.pace();
    Instant next = null;
    for (Map.Entry<String, Course> entry : courses.entrySet()) {
      Instant due = entry.getValue().nextDue(pace);
      boolean isNext = due != null && (next == null || due.isBefore(next));
      if (isNext && bench.programme().asked().containsKey(entry.getKey())) {
        next = due;
      }
    }
    return next;
  }
}
