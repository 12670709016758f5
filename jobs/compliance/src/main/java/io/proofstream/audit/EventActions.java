package io.proofstream.audit;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.declared.Baseline;
import java.util.Locale;
import java.util.Optional;

/** Which action an accepted event is: what people decided, and not what tools saw. */
public final class EventActions {
  private EventActions() {}

  public static Optional<Action> of(Event event) {
    Said said = said(event);
    return said == null ? Optional.empty() : Optional.of(action(event, said));
  }

  private static Action action(Event event, Said said) {
    Evidence evidence = event.evidence();
    return new Action(
        Digest.id(
            "action", said.action().word(), evidence.evidenceId(), String.valueOf(event.part())),
        evidence.org(),
        said.action(),
        ActionOutcome.DONE,
        said.actor(),
        evidence.sourceIp(),
        evidence.collectorId(),
        evidence.trust(),
        said.subjectKind(),
        said.subjectId(),
        evidence.asset() == null ? null : evidence.asset().assetId(),
        null,
        said.reason(),
        said.summary(),
        evidence.rawDigest(),
        evidence.evidenceId(),
        PolicyActions.place(evidence.origin()),
        evidence.occurredAt(),
        evidence.simulated());
  }

  private static Said said(Event event) {
    return switch (event.evidence().kind()) {
      case EXCEPTION_GRANTED ->
          Said.exception(ActionKind.EXCEPTION_GRANTED, event.exception(), event.evidence().asset());
      case EXCEPTION_REVOKED ->
          Said.exception(ActionKind.EXCEPTION_REVOKED, event.exception(), event.evidence().asset());
      case TRIAGE_MOVED -> Said.triage(event.triage());
      case REMEDIATION_CLAIMED -> Said.remediation(event.remediation());
      case VULNERABILITY_EVALUATED -> Said.evaluation(event.evaluation());
      case VEX_STATED -> Said.vex(event);
      case REGRESSION_ACKNOWLEDGED -> acknowledged(event.acknowledgement());
      case REMEDIATION_ATTEMPTED -> attempted(event.attempt());
      case ALERT_INVESTIGATED -> Said.investigation(event.investigation());
      case INCIDENT_RECORDED -> Said.incident(event.incident());
      case CHANGE_APPROVED -> Said.change(event.change());
      case PATCH_APPLIED -> Said.patch(event.patch());
      case ASSET_REGISTERED ->
          Said.asset(ActionKind.ASSET_REGISTERED, event.declaration(), event.evidence().asset());
      case ASSET_RETIRED ->
          Said.asset(ActionKind.ASSET_RETIRED, event.declaration(), event.evidence().asset());
      case BASELINE_RECORDED -> baseline(event.baseline());
      case FACT_COLLECTED -> Said.document(event.fact());
      case SCAN_COMPLETED,
          SBOM_RECORDED,
          ATTESTATION_RECORDED,
          BUILD_FINISHED,
          IMAGE_PUSHED,
          IMAGE_DELETED,
          IMAGE_LISTED,
          ADMISSION_DECIDED,
          WORKLOAD_OBSERVED,
          POLICY_CHECKED,
          RUNTIME_ALERTED,
          ACCESS_RECORDED,
          HEARTBEAT,
          EXPLOITS_PUBLISHED ->
          null;
    };
  }

  private static Said acknowledged(Acknowledgement said) {
    return new Said(
        ActionKind.REGRESSION_ACKNOWLEDGED,
        said.actor(),
        SubjectKind.ALERT,
        said.alertId(),
        said.note(),
        said.plan());
  }

  private static Said attempted(Attempt said) {
    boolean isOfAlert = said.alertId() != null;
    return new Said(
        ActionKind.REMEDIATION_ATTEMPTED,
        said.actor(),
        isOfAlert ? SubjectKind.ALERT : SubjectKind.CHECK,
        isOfAlert ? said.alertId() : said.checkId(),
        said.message(),
        said.action() + ": " + said.result().name().toLowerCase(Locale.ROOT));
  }

  private static Said baseline(Baseline said) {
    return new Said(
        ActionKind.BASELINE_RECORDED,
        null,
        SubjectKind.BASELINE,
        said.baselineId(),
        said.note(),
        said.workload());
  }
}
