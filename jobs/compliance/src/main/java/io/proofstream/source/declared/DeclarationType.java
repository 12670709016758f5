package io.proofstream.source.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.decision.TriageMove;
import io.proofstream.evidence.declared.AssetDeclaration;
import io.proofstream.evidence.declared.Baseline;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.evidence.declared.Heartbeat;
import io.proofstream.evidence.declared.Incident;
import io.proofstream.evidence.declared.Investigation;
import io.proofstream.evidence.declared.Patch;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be declared: the word for it, the record that holds it, or the records it lists. */
enum DeclarationType {
  ACCESS_RECORDED("access.recorded", Kind.ACCESS_RECORDED, Access.class, "actor", "accessed_at"),
  ADMISSION_DECIDED("admission.decided", Kind.ADMISSION_DECIDED, "admissions", Admission.class),
  ALERT_INVESTIGATED(
      "alert.investigated", Kind.ALERT_INVESTIGATED, Investigation.class, "investigator", null),
  ASSET_REGISTERED(
      "asset.registered", Kind.ASSET_REGISTERED, AssetDeclaration.class, "actor", null),
  ASSET_RETIRED("asset.retired", Kind.ASSET_RETIRED, AssetDeclaration.class, "actor", null),
  BASELINE_RECORDED("baseline.recorded", Kind.BASELINE_RECORDED, Baseline.class, null, null),
  BUILD_FINISHED("build.finished", Kind.BUILD_FINISHED, Build.class, "actor", "finished_at"),
  CHANGE_APPROVED("change.approved", Kind.CHANGE_APPROVED, Change.class, "approver", null),
  EXCEPTION_GRANTED(
      "exception.granted", Kind.EXCEPTION_GRANTED, ExceptionDecision.class, "approver", null),
  EXCEPTION_REVOKED(
      "exception.revoked", Kind.EXCEPTION_REVOKED, ExceptionDecision.class, "approver", null),
  EXPLOITS_PUBLISHED("exploits.published", Kind.EXPLOITS_PUBLISHED, "exploits", Exploit.class),
  FACT_COLLECTED("fact.collected", Kind.FACT_COLLECTED, Fact.class, null, null),
  HEARTBEAT("heartbeat", Kind.HEARTBEAT, Heartbeat.class, null, null),
  IMAGE_DELETED("image.deleted", Kind.IMAGE_DELETED, Push.class, "actor", "pushed_at"),
  IMAGE_LISTED("image.listed", Kind.IMAGE_LISTED, Push.class, "actor", null),
  IMAGE_PUSHED("image.pushed", Kind.IMAGE_PUSHED, Push.class, "actor", "pushed_at"),
  INCIDENT_RECORDED("incident.recorded", Kind.INCIDENT_RECORDED, Incident.class, null, null),
  PATCH_APPLIED("patch.applied", Kind.PATCH_APPLIED, Patch.class, "actor", null),
  REGRESSION_ACKNOWLEDGED(
      "regression.acknowledged",
      Kind.REGRESSION_ACKNOWLEDGED,
      Acknowledgement.class,
      "actor",
      null),
  REMEDIATION_ATTEMPTED(
      "remediation.attempted", Kind.REMEDIATION_ATTEMPTED, Attempt.class, "actor", null),
  REMEDIATION_CLAIMED(
      "remediation.claimed", Kind.REMEDIATION_CLAIMED, Remediation.class, "actor", null),
  TRIAGE_MOVED("triage.moved", Kind.TRIAGE_MOVED, TriageMove.class, "actor", null),
  VULNERABILITY_EVALUATED(
      "vulnerability.evaluated",
      Kind.VULNERABILITY_EVALUATED,
      Evaluation.class,
      "evaluator",
      "evaluated_at"),
  WORKLOAD_OBSERVED("workload.observed", Kind.WORKLOAD_OBSERVED, "workloads", Workload.class);

  private final String word;
  private final Kind kind;
  private final Class<? extends Record> body;
  private final String list;
  private final Class<? extends Record> item;
  private final String person;
  private final String time;

  <T extends Record & Body> DeclarationType(
      String word, Kind kind, Class<T> body, String person, String time) {
    this.word = word;
    this.kind = kind;
    this.body = body;
    this.list = body.equals(Build.class) ? "checks" : null;
    this.item = body.equals(Build.class) ? Check.class : null;
    this.person = person;
    this.time = time;
  }

  DeclarationType(String word, Kind kind, String list, Class<? extends Record> item) {
    this.word = word;
    this.kind = kind;
    this.body = null;
    this.list = list;
    this.item = item;
    this.person = null;
    this.time = null;
  }

  static Optional<DeclarationType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DeclarationType::word).toList();
  }

  /** As field {@code proofstream} has it. */
  String word() {
    return word;
  }

  Kind kind() {
    return kind;
  }

  /** Null if all of it is in the list. */
  Class<? extends Record> body() {
    return body;
  }

  /** Name of the field that lists records, or null. It must be there where there is no body. */
  String list() {
    return list;
  }

  Class<? extends Record> item() {
    return item;
  }

  /** The field that {@code by} is short for; null where nothing holds who it was. */
  String person() {
    return person;
  }

  /** The field that says the same as {@code at}, or null. */
  String time() {
    return time;
  }

  /** What the word itself says, by component. */
  Map<String, Object> said() {
    return switch (this) {
      case IMAGE_DELETED -> Map.of("action", PushAction.DELETED);
      case IMAGE_LISTED -> Map.of("action", PushAction.LISTED);
      case IMAGE_PUSHED -> Map.of("action", PushAction.PUSHED);
      default -> Map.of();
    };
  }
}
