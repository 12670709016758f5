package io.proofstream.judgement.sitting;

import io.proofstream.alert.Alert;
import io.proofstream.evidence.declared.Acknowledgement;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.history.Pace;
import io.proofstream.judgement.history.Step;
import io.proofstream.judgement.history.Stepping;
import io.proofstream.judgement.history.Turn;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.Answering;
import io.proofstream.judgement.verdict.ControlVerdict;
import io.proofstream.judgement.verdict.Hearing;
import io.proofstream.judgement.verdict.WorstOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
  private final Map<String, ControlState> controls;
  private final Map<String, List<Turned>> turned = new TreeMap<>();
  private final List<ControlEvaluation> evaluations = new ArrayList<>();
  private final List<ControlChange> changes = new ArrayList<>();
  private final List<CurrentControl> rows = new ArrayList<>();

  private Sitting(Bench bench, Docket before, Opinion opinion, Instant at) {
    this.bench = bench;
    this.before = before;
    this.opinion = opinion;
    this.at = at;
    this.courses = new HashMap<>(before.courses());
    this.answered = new HashMap<>(before.answered());
    this.controls = new HashMap<>(before.controls());
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
    sitting.turnControls(bench.cause("time", at));
    return sitting.ruling(opinion, before.stretches(), List.of(), List.of());
  }

  /** Somebody has seen an alert; whoever it is about. */
  public static Ruling acknowledge(
      Bench bench, Docket before, Opinion opinion, Acknowledgement said, Cause by) {
    Sitting sitting = new Sitting(bench, before, opinion, by.at());
    before
        .courses()
        .forEach(
            (id, course) ->
                course
                    .acknowledge(said, by.at())
                    .ifPresent(
                        seen -> {
                          sitting.courses.put(id, seen.after());
                          sitting.turn(id, List.of(seen.turn()), null);
                        }));
    sitting.turnControls(by);
    return sitting.ruling(opinion, before.stretches(), List.of(), List.of());
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
    Map<String, ControlVerdict> verdicts = new HashMap<>(opinion.verdicts());
    rule(concerned, answers).forEach(verdict -> verdicts.put(verdict.control().key(), verdict));
    SilenceAlerts silences = new SilenceAlerts(bench, at);
    silences.hear(before.stretches(), hearings);
    return ruling(
        new Opinion(hearings, answers, verdicts),
        silences.after(),
        silences.alerts(),
        scores(verdicts));
  }

  private List<ScorePoint> scores(Map<String, ControlVerdict> verdicts) {
    if (Scores.day(at).equals(before.scoredDay())) {
      return List.of();
    }
    return new Scores(bench, at)
        .of(
            bench.programme().controls().stream()
                .map(control -> verdicts.get(control.key()))
                .toList());
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
        evaluations.add(new Evaluations(bench, at).of(asked, answer, course));
      }
    }
    turn(id, step.turns(), answer);
  }

  private void turn(String id, List<Turn> turns, Answer answer) {
    Written last = answered.get(id);
    for (Turn turn : turns) {
      turned
          .computeIfAbsent(id, key -> new ArrayList<>())
          .add(
              new Turned(
                  id,
                  turn,
                  last.checkId(),
                  last.fallsWith(),
                  answer == null ? last.message() : answer.message(),
                  answer == null ? last.recommendation() : answer.recommendation()));
    }
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
    Set<String> released = new TreeSet<>(before.controls().keySet());
    released.removeAll(bench.controls().keySet());
    released.forEach(key -> rows.add(controls.remove(key).row().released(at)));
  }

  private List<ControlVerdict> rule(List<HeldControl> concerned, Map<String, Answer> answers) {
    Rows writer = new Rows(bench, courses);
    Changes changing = new Changes(bench, bench.cause("evidence", at));
    List<ControlVerdict> verdicts = new ArrayList<>();
    for (HeldControl control : concerned) {
      ControlVerdict verdict = WorstOf.judge(control, bench.programme(), answers);
      verdicts.add(verdict);
      ControlState old = before.controls().get(control.key());
      CurrentControl oldRow = old == null ? null : old.row();
      CurrentControl row = writer.of(verdict, oldRow, before.heldAt(), at);
      boolean changed =
          old == null
              || row.status() != oldRow.status()
              || row.reason() != oldRow.reason()
              || !Objects.equals(verdict.askedId(), old.askedId())
              || (!row.status().isAssessed() && !row.message().equals(oldRow.message()));
      boolean due = changed || Written.isDue(old.evaluatedAt(), at);
      ControlState now = new ControlState(row, verdict.askedId(), due ? at : old.evaluatedAt());
      List<ControlChange> happened = changing.of(control, old, now, turnedOf(control));
      if (due) {
        evaluations.add(new Evaluations(bench, at).of(verdict, oldRow));
      }
      if (due || !happened.isEmpty()) {
        rows.add(row);
        controls.put(control.key(), now);
      }
      changes.addAll(happened);
    }
    return verdicts;
  }

  /** Of controls whose status stays, since nothing was answered. */
  private void turnControls(Cause by) {
    Rows writer = new Rows(bench, courses);
    Changes changing = new Changes(bench, by);
    for (HeldControl control : bench.programme().controls()) {
      ControlState old = before.controls().get(control.key());
      List<Turned> happened = turnedOf(control);
      if (old != null && !happened.isEmpty()) {
        CurrentControl row = writer.withStanding(control, old.row());
        ControlState now = new ControlState(row, old.askedId(), old.evaluatedAt());
        changes.addAll(changing.of(control, old, now, happened));
        controls.put(control.key(), now);
        rows.add(row);
      }
    }
  }

  private List<Turned> turnedOf(HeldControl control) {
    return control.asked().stream()
        .flatMap(id -> turned.getOrDefault(id, List.of()).stream())
        .toList();
  }

  private Ruling ruling(
      Opinion after,
      Map<String, Stretch> stretches,
      List<Alert> silences,
      List<ScorePoint> scores) {
    List<Turned> all = turned.values().stream().flatMap(List::stream).toList();
    List<Alert> alerts = new ArrayList<>(RegressionAlerts.of(bench, all));
    alerts.addAll(silences);
    alerts.sort(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::alertId));
    String scored = scores.isEmpty() ? before.scoredDay() : Scores.day(at);
    return new Ruling(
        new Docket(courses, answered, controls, stretches, scored, at),
        after,
        List.copyOf(evaluations),
        List.copyOf(changes),
        List.copyOf(rows),
        List.copyOf(scores),
        List.copyOf(alerts),
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
