package io.proofstream.judgement.sitting.minutes;

import io.proofstream.alert.Alert;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.history.Turn;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.ControlState;
import io.proofstream.judgement.sitting.Docket;
import io.proofstream.judgement.sitting.Stretch;
import io.proofstream.judgement.sitting.Written;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.ControlVerdict;
import io.proofstream.judgement.verdict.Hearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one sitting writes down: rows of what was answered and ruled, what happened to controls, and
 * what people are told of it. Only what is worth a row is written.
 */
public final class Minutes {
  private final Bench bench;
  private final Docket before;
  private final Instant at;
  private final Map<String, ControlState> controls;
  private final Map<String, List<Turned>> turned = new TreeMap<>();
  private final List<ControlEvaluation> evaluations = new ArrayList<>();
  private final List<ControlChange> changes = new ArrayList<>();
  private final List<CurrentControl> rows = new ArrayList<>();
  private final List<ScorePoint> scores = new ArrayList<>();
  private final List<Alert> silences = new ArrayList<>();
  private Map<String, Stretch> stretches;

  public Minutes(Bench bench, Docket before, Instant at) {
    this.bench = bench;
    this.before = before;
    this.at = at;
    this.controls = new HashMap<>(before.controls());
    this.stretches = before.stretches();
  }

  /**
   * @param course until now; null at the first answer
   */
  public void answer(Asked asked, Answer answer, Course course) {
    evaluations.add(new Evaluations(bench, at).of(asked, answer, course));
  }

  /**
   * Something happened to the answers to a question.
   *
   * @param last that was written of it
   * @param answer null if nothing was answered now
   */
  public void turn(String id, List<Turn> turns, Written last, Answer answer) {
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

  /** Controls that the organisation is held to no more. */
  public void release() {
    Set<String> released = new TreeSet<>(before.controls().keySet());
    released.removeAll(bench.controls().keySet());
    released.forEach(key -> rows.add(controls.remove(key).row().released(at)));
  }

  /**
   * @param courses as they are now, by the id of what was asked
   */
  public void rule(List<ControlVerdict> verdicts, Map<String, Course> courses) {
    Rows writer = new Rows(bench, courses);
    Changes changing = new Changes(bench, bench.cause("evidence", at));
    for (ControlVerdict verdict : verdicts) {
      HeldControl control = verdict.control();
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
  }

  /**
   * Of controls whose status stays, since nothing was answered.
   *
   * @param courses as they are now, by the id of what was asked
   */
  public void turnControls(Cause by, Map<String, Course> courses) {
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

  /** What must come and does not, or comes again. */
  public void hear(Map<Need, Hearing> hearings) {
    SilenceAlerts silence = new SilenceAlerts(bench, at);
    silence.hear(before.stretches(), hearings);
    stretches = silence.after();
    silences.addAll(silence.alerts());
  }

  /**
   * Once a day.
   *
   * @param verdicts of all controls, by scope and control
   */
  public void score(Map<String, ControlVerdict> verdicts) {
    if (!Scores.day(at).equals(before.scoredDay())) {
      scores.addAll(
          new Scores(bench, at)
              .of(
                  bench.programme().controls().stream()
                      .map(control -> verdicts.get(control.key()))
                      .toList()));
    }
  }

  private List<Turned> turnedOf(HeldControl control) {
    return control.asked().stream()
        .flatMap(id -> turned.getOrDefault(id, List.of()).stream())
        .toList();
  }

  public Map<String, ControlState> controls() {
    return controls;
  }

  public Map<String, Stretch> stretches() {
    return stretches;
  }

  public String scoredDay() {
    return scores.isEmpty() ? before.scoredDay() : Scores.day(at);
  }

  public List<ControlEvaluation> evaluations() {
    return List.copyOf(evaluations);
  }

  public List<ControlChange> changes() {
    return List.copyOf(changes);
  }

  public List<CurrentControl> rows() {
    return List.copyOf(rows);
  }

  public List<ScorePoint> scores() {
    return List.copyOf(scores);
  }

  /**
   * What automata are asked.
   *
   * @param told people are told of
   */
  public List<Command> commands(List<Alert> told) {
    return Commands.of(bench, told);
  }

  public List<Alert> alerts() {
    List<Turned> all = turned.values().stream().flatMap(List::stream).toList();
    List<Alert> alerts = new ArrayList<>(RegressionAlerts.of(bench, all));
    alerts.addAll(silences);
    alerts.sort(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::alertId));
    return List.copyOf(alerts);
  }
}
