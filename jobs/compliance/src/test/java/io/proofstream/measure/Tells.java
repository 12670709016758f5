package io.proofstream.measure;

import io.proofstream.asset.Drafted;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Baseline;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.declared.Heartbeat;
import io.proofstream.evidence.declared.Incident;
import io.proofstream.evidence.declared.Investigation;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Decision;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.evidence.supply.Build;
import java.time.Instant;
import java.util.List;

/** What sensors, pipelines and people say in a story of what is no asset. */
public final class Tells {
  private Tells() {}

  public static Drafted alert(String id, Severity severity, String rule, String... tags) {
    Drafted alert = new Drafted(Kind.RUNTIME_ALERTED);
    alert.alert =
        new RuntimeAlert(
            id,
            rule,
            null,
            severity,
            null,
            null,
            null,
            null,
            "east",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(tags));
    return alert;
  }

  /** Somebody began to look into it. */
  public static Drafted opened(String alertId, Instant at) {
    return investigated(alertId, null, at, null, null);
  }

  public static Drafted closed(String alertId, String outcome, Instant at, String incidentId) {
    return investigated(alertId, outcome, null, at, incidentId);
  }

  public static Drafted investigated(
      String alertId, String outcome, Instant opened, Instant closed, String incidentId) {
    Drafted looked = new Drafted(Kind.ALERT_INVESTIGATED);
    looked.investigation =
        new Investigation(alertId, null, outcome, "bob", opened, closed, incidentId, null);
    return looked;
  }

  public static Drafted incident(
      String id, String owner, String severity, Instant detected, Instant resolved) {
    Drafted incident = new Drafted(Kind.INCIDENT_RECORDED);
    incident.incident =
        new Incident(id, null, null, severity, detected, resolved, List.of(), owner, null);
    return incident;
  }

  public static Drafted profile(String namespace, String workload) {
    Drafted profile = new Drafted(Kind.BASELINE_RECORDED);
    profile.baseline =
        new Baseline("b-1", "east", namespace, workload, null, null, null, null, null, null);
    return profile;
  }

  public static Drafted heartbeat(String collector, Long intervalSeconds, String... watches) {
    Drafted heartbeat = new Drafted(Kind.HEARTBEAT);
    heartbeat.collector = collector;
    heartbeat.heartbeat = new Heartbeat(null, intervalSeconds, null, List.of(watches), null);
    return heartbeat;
  }

  /** On something in a namespace of cluster east. */
  public static Drafted access(String id, String actor, String action, String on, String grants) {
    return access(id, actor, List.of(), action, on, Decision.ALLOWED, grants);
  }

  public static Drafted access(
      String id,
      String actor,
      List<String> groups,
      String action,
      String on,
      Decision decision,
      String grants) {
    Drafted access = new Drafted(Kind.ACCESS_RECORDED);
    access.access =
        new Access(
            id, actor, groups, null, action, on, "web", "east", "shop", decision, null, null, null,
            null, null, grants);
    return access;
  }

  /** Asked for by bob. */
  public static Drafted change(
      String id, String title, String approver, String environment, String commit) {
    return change(id, title, approver, "approved", null, environment, commit);
  }

  public static Drafted change(
      String id,
      String title,
      String approver,
      String decision,
      String assessment,
      String environment,
      String commit) {
    Drafted change = new Drafted(Kind.CHANGE_APPROVED);
    change.change =
        new Change(
            id,
            title,
            "bob",
            approver,
            decision,
            assessment,
            null,
            environment,
            commit,
            null,
            null);
    return change;
  }

  /** One that ended well, and tells what it checked. */
  public static Drafted build(String commit, String... checks) {
    Drafted build = new Drafted(Kind.BUILD_FINISHED);
    build.build =
        new Build(
            "build-1", null, null, null, null, null, true, null, null, commit, null, null, null,
            null, null, null, null, null, null);
    build.results = List.of(checks).stream().map(Tells::passed).toList();
    return build;
  }

  private static RuleResult passed(String check) {
    return new RuleResult(
        check,
        RuleKind.CODE,
        check,
        List.of(),
        null,
        null,
        null,
        Verdict.PASS,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        null,
        null);
  }
}
