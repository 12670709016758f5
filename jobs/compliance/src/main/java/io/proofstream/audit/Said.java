package io.proofstream.audit;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.decision.TriageMove;
import io.proofstream.evidence.declared.AssetDeclaration;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.declared.Fact;
import io.proofstream.evidence.declared.Incident;
import io.proofstream.evidence.declared.Investigation;
import io.proofstream.evidence.declared.Patch;
import io.proofstream.evidence.supply.VexStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of an action that the body of an event says. */
record Said(
    ActionKind action,
    String actor,
    SubjectKind subjectKind,
    String subjectId,
    String reason,
    String summary) {

  static Said exception(ActionKind action, ExceptionDecision said, Asset asset) {
    return new Said(
        action,
        said.approver(),
        SubjectKind.EXCEPTION,
        said.exceptionId(),
        said.reason(),
        sentence(
            word(said.kind()),
            after("of", first(said.vulnerabilityId(), said.findingId())),
            after("in", first(said.assetPattern(), name(asset))),
            after("until", said.validUntil()),
            after("asked for by", said.requester())));
  }

  static Said triage(TriageMove said) {
    return new Said(
        ActionKind.FINDING_TRIAGED,
        said.actor(),
        about(said.findingId()),
        first(said.findingId(), said.vulnerabilityId()),
        said.reason(),
        sentence(
            after("from", said.fromState()),
            after("to", said.toState()),
            after("with", said.assignee())));
  }

  static Said remediation(Remediation said) {
    return new Said(
        ActionKind.REMEDIATION_CLAIMED,
        said.actor(),
        about(said.findingId()),
        first(said.findingId(), said.vulnerabilityId()),
        said.note(),
        sentence(
            said.action(),
            said.vulnerabilityId(),
            after("by version", said.fixedVersion()),
            after("see", said.reference())));
  }

  static Said evaluation(Evaluation said) {
    return new Said(
        ActionKind.VULNERABILITY_EVALUATED,
        said.evaluator(),
        about(said.findingId()),
        first(said.findingId(), said.vulnerabilityId()),
        null,
        sentence(
            after("impact", said.adverseImpact()),
            flag(said.internetReachable(), "reachable from the internet"),
            flag(said.likelyExploitable(), "likely to be exploited"),
            flag(said.mitigated(), "mitigated"),
            after("by", said.mitigation())));
  }

  /** A document is one action, however many statements it makes. */
  static Said vex(Event event) {
    List<VexStatement> said = event.statements();
    Map<String, Long> counts =
        said.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.status() == null ? "unknown" : word(each.status()),
                    TreeMap::new,
                    Collectors.counting()));
    VexStatement any = said.isEmpty() ? null : said.getFirst();
    return new Said(
        ActionKind.VEX_STATED,
        any == null ? null : any.author(),
        SubjectKind.DOCUMENT,
        any == null ? null : any.documentId(),
        null,
        sentence(
            counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ")),
            event.parts() > 1
                ? "in part %d of %d".formatted(event.part() + 1, event.parts())
                : null));
  }

  static Said investigation(Investigation said) {
    return new Said(
        ActionKind.ALERT_INVESTIGATED,
        said.investigator(),
        SubjectKind.ALERT,
        said.alertId(),
        said.note(),
        sentence(said.outcome(), after("rule", said.rule()), after("incident", said.incidentId())));
  }

  /** Who leads is not who says so. */
  static Said incident(Incident said) {
    return new Said(
        ActionKind.INCIDENT_RECORDED,
        null,
        SubjectKind.INCIDENT,
        said.incidentId(),
        said.note(),
        sentence(said.status(), after("severity", said.severity()), after("led by", said.owner())));
  }

  static Said change(Change said) {
    return new Said(
        ActionKind.CHANGE_DECIDED,
        said.approver(),
        SubjectKind.CHANGE,
        said.changeId(),
        said.assessment(),
        sentence(
            said.decision(),
            said.title(),
            after("for", said.environment()),
            after("asked for by", said.requester())));
  }

  static Said patch(Patch said) {
    return new Said(
        ActionKind.PATCH_APPLIED,
        said.actor(),
        SubjectKind.PATCH,
        said.patchId(),
        said.note(),
        sentence(
            said.operation(),
            said.packageName(),
            after("to", said.toVersion()),
            Boolean.FALSE.equals(said.succeeded()) ? "which failed" : null));
  }

  static Said asset(ActionKind action, AssetDeclaration said, Asset asset) {
    return new Said(
        action,
        said.actor(),
        SubjectKind.ASSET,
        asset == null ? null : asset.assetId(),
        said.reason(),
        sentence(name(asset), after("of", said.ownerTeam())));
  }

  /** Of facts only a document that somebody approved is anybody's decision; null for others. */
  static Said document(Fact said) {
    if (said.approver() == null) {
      return null;
    }
    return new Said(
        ActionKind.DOCUMENT_APPROVED,
        said.approver(),
        SubjectKind.DOCUMENT,
        first(said.documentDigest(), said.subject()),
        null,
        sentence(
            first(said.documentTitle(), said.factType()),
            after("version", said.documentVersion())));
  }

  private static SubjectKind about(String findingId) {
    return findingId == null ? SubjectKind.VULNERABILITY : SubjectKind.FINDING;
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  private static String name(Asset asset) {
    if (asset == null) {
      return null;
    }
    String registry = asset.registry().isEmpty() ? "" : asset.registry() + "/";
    return registry + asset.repository() + " " + asset.stream();
  }

  private static String word(Enum<?> word) {
    return word == null ? null : word.name().toLowerCase(Locale.ROOT);
  }

  private static String after(String word, Object value) {
    return value == null ? null : word + " " + value;
  }

  private static String flag(Boolean is, String words) {
    return is == null ? null : (is ? "" : "not ") + words;
  }

  /** Null if there is nothing to say. */
  private static String sentence(String... parts) {
    String said =
        Stream.of(parts)
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? null : said;
  }
}
