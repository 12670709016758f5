package io.proofstream.judgement.forecast;

import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.brief.Gauges;
import io.proofstream.judgement.forecast.ControlForecast.Effect;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.WorstOf;
import io.proofstream.measure.gauge.Gauge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates how controls would stand by another policy, from what is measured now. A number that is
 * measured already is held against the thresholds that would count; one that another policy would
 * have measured otherwise is not known before it is.
 */
public final class Forecasting {
  private final Programme next;
  private final Map<String, Gauge> gauges;
  private final Map<Place, KnownAnswer> known = new HashMap<>();

  /** Where a number is the same. */
  private record Place(String checkId, String gaugeId, String window, String boundary) {}

  /**
   * @param next what the organisation would be held to
   * @param answers the newest to each question that it is asked now
   */
  public Forecasting(Programme next, List<KnownAnswer> answers) {
    this.next = next;
    this.gauges = Gauges.of(next);
    for (KnownAnswer answer : answers) {
      known.put(
          new Place(answer.checkId(), answer.gaugeId(), answer.window(), answer.boundary()),
          answer);
    }
  }

  /**
   * Of all controls that it is held to now or would be, in order of scope and control.
   *
   * @param now how they stand, by scope and control
   */
  public List<ControlForecast> of(Map<String, Status> now) {
    Map<String, ControlForecast> forecasts = new TreeMap<>();
    for (HeldControl control : next.controls()) {
      forecasts.put(control.key(), of(control, now.get(control.key())));
    }
    now.forEach(
        (key, status) ->
            forecasts.computeIfAbsent(
                key, each -> new ControlForecast(key, null, Effect.RELEASED, status, null)));
    return List.copyOf(forecasts.values());
  }

  private ControlForecast of(HeldControl control, Status before) {
    Map<String, Answer> answers = new HashMap<>();
    for (String id : control.asked()) {
      Answer answer = answer(id, next.asked().get(id));
      if (answer != null) {
        answers.put(id, answer);
      }
    }
    Status after = status(control, answers);
    return new ControlForecast(
        control.key(), control.title(), effect(before, after), before, after);
  }

  /** Null if it cannot be told: one that is not known could be worse than all but a failure. */
  private Status status(HeldControl control, Map<String, Answer> answers) {
    if (answers.size() == control.asked().size()) {
      return WorstOf.judge(control, next, answers).status();
    }
    boolean fails = answers.values().stream().anyMatch(each -> each.status() == Status.FAILED);
    return fails ? Status.FAILED : null;
  }

  private static Effect effect(Status before, Status after) {
    if (before == null) {
      return Effect.ADDED;
    }
    if (after == null) {
      return Effect.UNTOLD;
    }
    return before == after ? Effect.UNCHANGED : Effect.CHANGED;
  }

  /** Null if it cannot be told. */
  private Answer answer(String id, Asked asked) {
    Gauge gauge = gauges.get(id);
    KnownAnswer answer =
        known.get(
            new Place(
                asked.check().id(),
                gauge == null ? null : gauge.id(),
                asked.window().word(),
                asked.boundary()));
    if (answer == null) {
      return null;
    }
    Status status = answer.value() == null ? answer.status() : asked.judge(answer.value());
    return new Answer(status, answer.reason(), Measured.NOTHING, "", null, null);
  }
}
