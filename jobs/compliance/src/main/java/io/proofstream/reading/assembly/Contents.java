package io.proofstream.reading.assembly;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.decision.TriageMove;
import io.proofstream.evidence.declared.AssetDeclaration;
import io.proofstream.evidence.declared.Baseline;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.evidence.declared.Heartbeat;
import io.proofstream.evidence.declared.Incident;
import io.proofstream.evidence.declared.Investigation;
import io.proofstream.evidence.declared.Patch;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.report.Items;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that one event says, before it is cut into parts. */
record Contents(Scan scan, List<ScanFinding> findings, Body body, Items items) {

  static Contents of(Body body, Items items) {
    return new Contents(null, List.of(), body, items);
  }

  static Contents of(Scan scan, List<ScanFinding> findings, List<RuleResult> results) {
    return new Contents(scan, findings, null, Items.ofResults(results));
  }

  /** Adds the parts of this event behind those that the message has already. */
  void addTo(List<Event> events, Evidence evidence) {
    int longest =
        Stream.of(
                findings,
                items.results(),
                items.components(),
                items.statements(),
                items.admissions(),
                items.workloads(),
                items.exploits())
            .mapToInt(List::size)
            .max()
            .orElse(0);
    int parts = Math.max(1, Math.ceilDiv(longest, Event.MAX_ITEMS));
    IntStream.range(0, parts)
        .forEach(part -> events.add(part(events.size(), part, parts, evidence)));
  }

  private Event part(int index, int part, int parts, Evidence evidence) {
    return new Event(
        index,
        part,
        parts,
        evidence,
        scan,
        slice(findings, part),
        slice(items.results(), part),
        only(Sbom.class),
        slice(items.components(), part),
        only(Attestation.class),
        slice(items.statements(), part),
        only(Build.class),
        only(Push.class),
        slice(items.admissions(), part),
        slice(items.workloads(), part),
        only(RuntimeAlert.class),
        only(Access.class),
        only(AssetDeclaration.class),
        only(Remediation.class),
        only(ExceptionDecision.class),
        only(Investigation.class),
        only(Incident.class),
        only(Change.class),
        only(Patch.class),
        only(Baseline.class),
        only(Fact.class),
        only(Heartbeat.class),
        only(Evaluation.class),
        slice(items.exploits(), part),
        only(TriageMove.class),
        only(Acknowledgement.class),
        only(Attempt.class));
  }

  private <T extends Body> T only(Class<T> type) {
    return type.isInstance(body) ? type.cast(body) : null;
  }

  private static <T> List<T> slice(List<T> all, int part) {
    int from = Math.min(all.size(), part * Event.MAX_ITEMS);
    return List.copyOf(all.subList(from, Math.min(all.size(), from + Event.MAX_ITEMS)));
  }
}
