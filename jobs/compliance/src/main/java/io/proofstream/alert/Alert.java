package io.proofstream.alert;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.List;

/**
 * Something that a person should see. Every component is a function of recorded time, so that the
 * same log always gives the same alerts; a repeat has the same id.
 */
public record Alert(
    @Meaning(value = "Deterministic: the same moment of the same thing", required = true)
        String alertId,
    @Meaning(value = "What happened", required = true) AlertKind alertKind,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("What repeats and follow-ups of it share") String dedupKey,
    @Meaning("What to page on: asset and vulnerability, or check") String groupKey,
    @Meaning("Of the finding, as decided, or of the heaviest control") Severity severity,
    @Meaning("In one line, for people") String title,
    @Meaning("What was found, for people") String message,
    @Meaning("What to do about it") String recommendation,
    @Meaning("When it became due") Instant dueAt,
    @Meaning("When it was known: recorded time of what made it known") Instant raisedAt,
    @Meaning("Finding") String findingId,
    @Meaning("Generation of the finding's clock") Integer generation,
    @Meaning("Vulnerability or rule") String vulnerabilityId,
    @Meaning("Asset") String assetId,
    @Meaning("Registry and path of the asset") String repository,
    @Meaning("Release line of the asset") String stream,
    @Meaning("Package") String packageName,
    @Meaning("Team that answers for the asset") String ownerTeam,
    @Meaning("Environments that the asset runs in") List<String> environments,
    @Meaning("Check that it is about") String checkId,
    @Meaning("Controls that it pulls down, as framework/id") List<String> controls,
    @Meaning("Frameworks of those, or that the deadline is owed to") List<String> frameworks,
    @Meaning("Status before") String oldStatus,
    @Meaning("Status after") String newStatus,
    @Meaning("Deadline that it is about") Instant deadlineAt,
    @Meaning("Obligation that binds") String bindingObligation,
    @Meaning("What brought it about") String cause,
    @Meaning("Alert that it ends") String resolvesAlertId,
    @Meaning("Why nobody is told; null = people are told") String suppressedReason,
    @Meaning("Version of the policy in force") Long policyVersion,
    Cause by) {

  public Alert {
    environments = environments == null ? List.of() : environments;
    controls = controls == null ? List.of() : controls;
    frameworks = frameworks == null ? List.of() : frameworks;
  }

  /** Of an alert about a clock: the same for the same finding, generation, kind and deadline. */
  public static String idOf(AlertKind kind, String findingId, int generation, Instant deadline) {
    return Digest.id(
        "alert", kind.word(), findingId, String.valueOf(generation), String.valueOf(deadline));
  }
}
