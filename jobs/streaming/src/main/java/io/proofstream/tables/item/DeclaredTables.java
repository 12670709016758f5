package io.proofstream.tables.item;

import io.proofstream.evidence.Event;
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
import java.util.List;
import java.util.stream.Stream;

/** What people and scripts declare, one row for each declaration. */
final class DeclaredTables {
  static final List<ItemTable<?>> ALL =
      Stream.<ItemTable<?>>of(
              ItemTable.ofBodies(
                  "asset_declarations",
                  "Assets registered and retired.",
                  AssetDeclaration.class,
                  Event::declaration),
              ItemTable.ofBodies(
                  "remediations",
                  "Findings that somebody says are mended; scans show whether they are.",
                  Remediation.class,
                  Event::remediation),
              ItemTable.ofBodies(
                  "exceptions",
                  "Exceptions granted and revoked, as declared.",
                  ExceptionDecision.class,
                  Event::exception),
              ItemTable.ofBodies(
                  "investigations",
                  "Alerts that somebody looked into.",
                  Investigation.class,
                  Event::investigation),
              ItemTable.ofBodies(
                  "incidents", "States of incidents.", Incident.class, Event::incident),
              ItemTable.ofBodies("changes", "Changes decided on.", Change.class, Event::change),
              ItemTable.ofBodies("patches", "Patches put in.", Patch.class, Event::patch),
              ItemTable.ofBodies(
                  "baselines",
                  "Profiles of normal behaviour that were recorded.",
                  Baseline.class,
                  Event::baseline),
              ItemTable.ofBodies(
                  "facts",
                  "Facts that collectors found, of an open list of types; documents too.",
                  Fact.class,
                  Event::fact),
              ItemTable.ofBodies(
                  "collectors",
                  "Signs of life of collectors; receipts has the numbers of what they sent.",
                  Heartbeat.class,
                  Event::heartbeat),
              ItemTable.ofBodies(
                  "vulnerability_evaluations",
                  "What somebody judged that a vulnerability can do here.",
                  Evaluation.class,
                  Event::evaluation),
              ItemTable.ofItems(
                  "exploits",
                  "What catalogues say of attacks on vulnerabilities, each time they say it.",
                  Exploit.class,
                  Event::exploits),
              ItemTable.ofBodies(
                  "triage_moves", "Findings moved in triage.", TriageMove.class, Event::triage),
              ItemTable.ofBodies(
                  "acknowledgements",
                  "Regressions that somebody has seen.",
                  Acknowledgement.class,
                  Event::acknowledgement),
              ItemTable.ofBodies(
                  "remediation_attempts",
                  "What was tried to bring a check back, and how that ended.",
                  Attempt.class,
                  Event::attempt))
          .<ItemTable<?>>map(ItemTable::ofFewRows)
          .toList();

  private DeclaredTables() {}
}
