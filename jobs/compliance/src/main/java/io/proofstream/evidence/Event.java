package io.proofstream.evidence;

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
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.evidence.supply.VexStatement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One canonical event: the envelope, and the body of its kind; every other component is null or
 * empty. What holds many items is cut into parts that share the envelope, so that no record grows
 * beyond bounds; an item's place in its message is that of its part and its place in the part.
 *
 * @param index position of this event (part) within its message
 * @param part which part of {@code parts} this is, from 0
 */
public record Event(
    int index,
    int part,
    int parts,
    Evidence evidence,
    Scan scan,
    List<ScanFinding> findings,
    List<RuleResult> results,
    Sbom sbom,
    List<Component> components,
    Attestation attestation,
    List<VexStatement> statements,
    Build build,
    Push push,
    List<Admission> admissions,
    List<Workload> workloads,
    RuntimeAlert alert,
    Access access,
    AssetDeclaration declaration,
    Remediation remediation,
    ExceptionDecision exception,
    Investigation investigation,
    Incident incident,
    Change change,
    Patch patch,
    Baseline baseline,
    Fact fact,
    Heartbeat heartbeat,
    Evaluation evaluation,
    List<Exploit> exploits,
    TriageMove triage,
    Acknowledgement acknowledgement,
    Attempt attempt) {

  /** As the log has them: by recorded time, then by place. */
  public static final Comparator<Event> LOG_ORDER =
      Comparator.comparing((Event event) -> event.evidence().recordedAt())
          .thenComparing(event -> event.evidence().origin().topic())
          .thenComparing(event -> event.evidence().origin().partition())
          .thenComparing(event -> event.evidence().origin().offset())
          .thenComparing(Event::index)
          .thenComparing(Event::part);

  /** Items that one part holds at most, of each sort. */
  public static final int MAX_ITEMS = 2000;

  /** What an older version of us left out is absent. */
  public Event {
    findings = findings == null ? List.of() : findings;
    results = results == null ? List.of() : results;
    components = components == null ? List.of() : components;
    statements = statements == null ? List.of() : statements;
    admissions = admissions == null ? List.of() : admissions;
    workloads = workloads == null ? List.of() : workloads;
    exploits = exploits == null ? List.of() : exploits;
  }

  /** The same event as far as it speaks of these. */
  public Event about(List<Admission> onlyAdmissions, List<Workload> onlyWorkloads) {
    return with(evidence, scan, findings, results, components, onlyAdmissions, onlyWorkloads);
  }

  /** The same event in another envelope. */
  public Event in(Evidence envelope) {
    return with(envelope, scan, findings, results, components, admissions, workloads);
  }

  /** The same event in another envelope, of a scan that is known by another name. */
  public Event in(Evidence envelope, Scan ofScan) {
    return with(envelope, ofScan, findings, results, components, admissions, workloads);
  }

  /** The same event, its components left out. */
  public Event withoutComponents() {
    return with(evidence, scan, findings, results, List.of(), admissions, workloads);
  }

  /** The same event without vulnerabilities, rules and components, which may be many. */
  public Event withoutItems() {
    return with(evidence, scan, List.of(), List.of(), List.of(), admissions, workloads);
  }

  /** The same event, with what names assets and what may be large as given. */
  public Event with(
      Evidence envelope,
      Scan itsScan,
      List<ScanFinding> itsFindings,
      List<RuleResult> itsResults,
      List<Component> itsComponents,
      List<Admission> itsAdmissions,
      List<Workload> itsWorkloads) {
    return new Event(
        index,
        part,
        parts,
        envelope,
        itsScan,
        itsFindings,
        itsResults,
        sbom,
        itsComponents,
        attestation,
        statements,
        build,
        push,
        itsAdmissions,
        itsWorkloads,
        alert,
        access,
        declaration,
        remediation,
        exception,
        investigation,
        incident,
        change,
        patch,
        baseline,
        fact,
        heartbeat,
        evaluation,
        exploits,
        triage,
        acknowledgement,
        attempt);
  }

  /** Only what every event has, and this. */
  public Event only(RuntimeAlert told) {
    return new Event(
        index, part, parts, evidence, null, null, null, null, null, null, null, null, null, null,
        null, told, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  /** Only what every event has. */
  public Event envelope() {
    return only(null);
  }

  /** Whether there is more than items: a record that has a row of its own in its kind's table. */
  public boolean hasBody() {
    return Stream.of(
            scan,
            sbom,
            attestation,
            build,
            push,
            alert,
            access,
            declaration,
            remediation,
            exception,
            investigation,
            incident,
            change,
            patch,
            baseline,
            fact,
            heartbeat,
            evaluation,
            triage,
            acknowledgement,
            attempt)
        .anyMatch(Objects::nonNull);
  }

  /** How many items of all sorts this part holds. */
  public int items() {
    return findings.size()
        + results.size()
        + components.size()
        + statements.size()
        + admissions.size()
        + workloads.size()
        + exploits.size();
  }
}
