package io.proofstream.asset;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
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
import java.time.Instant;
import java.util.List;

/** An event that a story tells, before it has a place in the log. */
public class Drafted {
  public final Kind kind;
  public String digest;
  public String platform = "linux/amd64";
  public Asset asset = Story.SHOP;
  public String tool = "trivy";
  public String toolVersion = "1";
  public String collector = "ci";
  public Trust trust = Trust.VERIFIED;
  public boolean simulated;
  public int confidence = 100;
  public Instant occurredAt;

  public Scan scan;
  public List<ScanFinding> findings = List.of();
  public List<RuleResult> results = List.of();
  public Sbom sbom;
  public List<Component> components = List.of();
  public Attestation attestation;
  public List<VexStatement> statements = List.of();
  public Build build;
  public Push push;
  public List<Admission> admissions = List.of();
  public List<Workload> workloads = List.of();
  public RuntimeAlert alert;
  public Access access;
  public AssetDeclaration declaration;
  public Remediation remediation;
  public ExceptionDecision exception;
  public Investigation investigation;
  public Incident incident;
  public Change change;
  public Baseline baseline;
  public Fact fact;
  public Heartbeat heartbeat;
  public Evaluation evaluation;
  public List<Exploit> exploits = List.of();
  public TriageMove triage;
  public Acknowledgement acknowledgement;
  public Attempt attempt;

  public Drafted(Kind kind) {
    this.kind = kind;
  }

  public Drafted of(String ofDigest) {
    digest = ofDigest;
    return this;
  }

  public Drafted occurred(Instant at) {
    occurredAt = at;
    return this;
  }

  public Drafted by(String otherTool) {
    tool = otherTool;
    return this;
  }

  public Drafted unverified() {
    trust = Trust.UNVERIFIED;
    return this;
  }

  public Drafted simulated() {
    simulated = true;
    return this;
  }

  public List<Event> events(Story story) {
    return List.of(event(story.evidence(kind, this), 0, 1, findings));
  }

  public final Event event(Evidence evidence, int part, int parts, List<ScanFinding> ofPart) {
    return new Event(
        part,
        part,
        parts,
        evidence,
        scan,
        ofPart,
        part == 0 ? results : List.of(),
        sbom,
        part == 0 ? components : List.of(),
        attestation,
        statements,
        build,
        push,
        admissions,
        workloads,
        alert,
        access,
        declaration,
        remediation,
        exception,
        investigation,
        incident,
        change,
        null,
        baseline,
        fact,
        heartbeat,
        evaluation,
        exploits,
        triage,
        acknowledgement,
        attempt);
  }
}
