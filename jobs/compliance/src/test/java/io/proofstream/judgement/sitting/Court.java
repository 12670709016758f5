package io.proofstream.judgement.sitting;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.control.Coverage;
import io.proofstream.control.check.Check.Requirement;
import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.HeldScope;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Question;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One organisation, held to controls that ask a check each, of whose sensor a test says what it
 * tells. Time is in hours from a midnight on; whoever is connected is heard of at every sitting.
 */
final class Court {
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final Map<String, Asked> asked = new TreeMap<>();
  private final List<HeldControl> controls = new ArrayList<>();
  private final Map<String, HeldScope> scopes = new TreeMap<>();
  private final Map<String, Double> values = new HashMap<>();
  private final Map<Requirement, Heard> heard = new HashMap<>();
  private final List<Alert> alerts = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final List<Policy.Remedy> remediation = new ArrayList<>();
  private Instant liveFrom;
  private Docket docket = Docket.empty();
  private Ruling last;
  private boolean connected = true;
  private boolean stale;

  /** A-1 asks two checks, A-2 one of them. */
  static Court small() {
    return new Court().control("low", "A-1", 5, "scans", "locks").control("low", "A-2", 5, "scans");
  }

  /** A control that asks these checks. */
  Court control(String scope, String id, int weight, String... checks) {
    List<String> ids = new ArrayList<>();
    for (String check : checks) {
      ids.add(ask(Question.question().scope(scope).check(check)));
    }
    return hold(scope, id, weight, ids);
  }

  /** A control that asks that. */
  Court control(String scope, String id, int weight, Question question) {
    return hold(scope, id, weight, List.of(ask(question.scope(scope))));
  }

  Court without(String id) {
    controls.removeIf(control -> control.controlId().equals(id));
    asked.keySet().removeIf(key -> controls.stream().noneMatch(c -> c.asked().contains(key)));
    return this;
  }

  Court liveFrom(Instant from) {
    liveFrom = from;
    return this;
  }

  /** From now on the policy asks that when one of these checks falls. */
  Court asks(String command, String... checks) {
    remediation.add(new Policy.Remedy(command, List.of(checks)));
    return this;
  }

  /** From now on that is the share measured for a check. */
  Court says(String check, double share) {
    values.put(check, share);
    return this;
  }

  /** From now on nothing measures it. */
  Court forgets(String check) {
    values.remove(check);
    return this;
  }

  /** Nobody is heard of any more. */
  Court silent() {
    connected = false;
    return this;
  }

  /** From now on what is heard tells of the beginning alone. */
  Court stale() {
    stale = true;
    return this;
  }

  Court heardAgain() {
    connected = true;
    return this;
  }

  Court at(double hours) {
    Instant now = hour(hours);
    Map<String, Measured> measured = new HashMap<>();
    asked.forEach(
        (id, question) -> {
          Double value = values.get(question.check().id());
          if (value != null) {
            long met = Math.round(value * 100);
            measured.put(id, new Measured(value, met, 100, 100 - met, now, 7, 0, 90, null));
          }
        });
    if (connected) {
      heard.put(Question.SCANS, new Heard(START, now, now, stale ? START : now, true));
    }
    return take(Sitting.judge(bench(), docket, Opinion.NONE, new Papers(measured, heard), now));
  }

  Court timeAt(double hours) {
    return take(Sitting.passTime(bench(), docket, Opinion.NONE, hour(hours)));
  }

  Court acknowledged(double hours, String alertId, String actor) {
    Acknowledgement said = new Acknowledgement(alertId, null, actor, null, null);
    Instant now = hour(hours);
    Cause by = new Cause("acknowledgement", now, now, "e1", actor, null, false);
    return take(Sitting.acknowledge(bench(), docket, Opinion.NONE, said, by));
  }

  /** In which piece of evidence, and how it ended. */
  Court attempted(double hours, String evidence, String alertId, AttemptResult result) {
    Attempt said = new Attempt(alertId, null, "rescan", null, result, "bot", null);
    Instant now = hour(hours);
    Cause by = new Cause("remediation", now, now, evidence, "bot", null, false);
    return take(Sitting.attempt(bench(), docket, Opinion.NONE, said, by));
  }

  Ruling last() {
    return last;
  }

  List<Alert> alerts() {
    return alerts;
  }

  List<Command> commands() {
    return commands;
  }

  Alert alert(AlertKind kind) {
    return alerts.stream().filter(alert -> alert.alertKind() == kind).findFirst().orElseThrow();
  }

  static Instant hour(double hours) {
    return START.plusMillis(Math.round(hours * Duration.ofHours(1).toMillis()));
  }

  private Bench bench() {
    List<HeldScope> held = List.copyOf(scopes.values());
    Programme programme =
        new Programme("acme", "sha256:c", 4, held, new TreeMap<>(asked), List.copyOf(controls));
    return Bench.of(
        programme,
        PolicyBuilder.of("acme")
            .version(4)
            .liveFrom(liveFrom)
            .remediation(remediation.toArray(Policy.Remedy[]::new))
            .build(),
        "1.0");
  }

  private String ask(Question question) {
    Asked one = question.asked();
    asked.put(one.id(), one);
    return one.id();
  }

  private Court hold(String scope, String id, int weight, List<String> ids) {
    scopes.put(scope, new HeldScope(scope, scope, scope, "*", Map.of("Other", 1)));
    controls.add(
        new HeldControl(
            scope, scope, "*", id, "Do " + id, "First", Coverage.FULL, weight, null, null, ids));
    return this;
  }

  private Court take(Ruling ruling) {
    last = ruling;
    docket = ruling.after();
    alerts.addAll(ruling.alerts());
    commands.addAll(ruling.commands());
    return this;
  }
}
