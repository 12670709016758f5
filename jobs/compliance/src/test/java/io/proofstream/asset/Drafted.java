package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.declared.AssetDeclaration;
import io.proofstream.evidence.declared.Evaluation;
import io.proofstream.evidence.declared.ExceptionDecision;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.declared.Remediation;
import io.proofstream.evidence.declared.TriageMove;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.VexStatement;
import java.time.Instant;
import java.util.List;

/** An event that a story tells, before it has a place in the log. */
class Drafted {
  final Kind kind;
  String digest;
  String platform = "linux/amd64";
  String tool = "trivy";
  String collector = "ci";
  Trust trust = Trust.VERIFIED;
  boolean simulated;
  Instant occurredAt;

  Scan scan;
  List<ScanFinding> findings = List.of();
  List<RuleResult> results = List.of();
  List<VexStatement> statements = List.of();
  Push push;
  List<Workload> workloads = List.of();
  AssetDeclaration declaration;
  Remediation remediation;
  ExceptionDecision exception;
  Evaluation evaluation;
  List<Exploit> exploits = List.of();
  TriageMove triage;

  Drafted(Kind kind) {
    this.kind = kind;
  }

  Drafted of(String ofDigest) {
    digest = ofDigest;
    return this;
  }

  Drafted occurred(Instant at) {
    occurredAt = at;
    return this;
  }

  Drafted by(String otherTool) {
    tool = otherTool;
    return this;
  }

  Drafted unverified() {
    trust = Trust.UNVERIFIED;
    return this;
  }

  Drafted simulated() {
    simulated = true;
    return this;
  }

  List<Event> events(Story story) {
    return List.of(event(story.evidence(kind, this), 0, 1, findings));
  }

  final Event event(Evidence evidence, int part, int parts, List<ScanFinding> ofPart) {
    return new Event(
        part,
        part,
        parts,
        evidence,
        scan,
        ofPart,
        part == 0 ? results : List.of(),
        null,
        null,
        null,
        statements,
        null,
        push,
        null,
        workloads,
        null,
        null,
        declaration,
        remediation,
        exception,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        evaluation,
        exploits,
        triage,
        null);
  }
}
