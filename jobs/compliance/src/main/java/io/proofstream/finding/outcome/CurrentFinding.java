package io.proofstream.finding.outcome;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.policy.FindingKind;
import java.time.Instant;
import java.util.List;

/** A finding as it is now, with what is known of its asset: one row of table {@code findings}. */
public record CurrentFinding(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "What it is over time", required = true) String findingId,
    @Meaning("Generation of its clock: grows when it returns after the grace") int generation,
    @Meaning("What is one thing to people: asset and vulnerability, whatever the package")
        String groupId,
    @Meaning(value = "What is wrong", column = "finding_kind") FindingKind kind,
    @Meaning("Canonical id of the vulnerability, or the rule") String vulnerabilityId,
    @Meaning("Asset") String assetId,
    @Meaning("Registry and path of the asset") String repository,
    @Meaning("Release line of the asset") String stream,
    @Meaning("Team that answers for it") String ownerTeam,
    @Meaning("Environments that the asset runs in") List<String> environments,
    @Meaning(value = "The policy counts the asset", column = "in_scope") boolean inScope,
    @Meaning("Package URL without version") String packagePurl,
    @Meaning("Package name") String packageName,
    @Meaning("Versions found, of all scanners and digests") List<String> installedVersions,
    @Meaning("Lowest version with the fix; null = none known") String fixedVersion,
    @Meaning("Coarse place in the artifact") String pathClass,
    @Meaning("What a rule was held against") String resource,
    @Meaning("As decided from what all say") Severity severity,
    @Meaning("Whose word that is") String severitySource,
    @Meaning("CVSS v3 base score") Double cvss,
    @Meaning("Known to be exploited, by CISA's catalogue") boolean isKev,
    @Meaning("It can be reached from the internet, as evaluated") Boolean internetReachable,
    @Meaning("It is likely to be exploited, as evaluated") Boolean likelyExploitable,
    @Meaning("N1 (negligible) to N5 (catastrophic), as evaluated") String adverseImpact,
    @Meaning("Where it stands") FindingState state,
    @Meaning("Since when") Instant stateSinceAt,
    @Meaning("When it was first seen, in this generation") Instant firstDetectedAt,
    @Meaning("When a scan last saw it, as known at this row's last change") Instant lastSeenAt,
    @Meaning("When the vulnerability was published") Instant publishedAt,
    @Meaning("When somebody judged what it can do here") Instant evaluatedAt,
    @Meaning("When a fix was first seen") Instant fixAvailableAt,
    @Meaning("Date by which CISA's catalogue wants it gone") Instant kevDueAt,
    @Meaning("When its severity was last raised") Instant raisedAt,
    @Meaning("What its severity was before that") Severity raisedFrom,
    @Meaning("When an exception ended after which its clock started anew") Instant restartedAt,
    @Meaning("Time that exceptions stood still and that its deadline was moved by")
        long pausedSeconds,
    @Meaning("From when the binding clock counts") Instant clockStartAt,
    @Meaning("Which date of the finding that is") String clockStartRule,
    @Meaning("How long the binding obligation gives") Long windowSeconds,
    @Meaning("When a warning comes or came") Instant warningAt,
    @Meaning("The earliest deadline of all obligations") Instant deadlineAt,
    @Meaning("The obligation that names it") String bindingObligation,
    @Meaning("Version of the policy that it was timed under") long policyVersion,
    @Meaning("How it stands to that deadline") SlaStatus slaStatus,
    @Meaning("When it first fell due; stays whatever comes later") Instant breachedAt,
    @Meaning("When the first image without it was built") Instant fixedBuiltAt,
    @Meaning("When the last workload with it stopped") Instant fixedDeployedAt,
    @Meaning("When a complete scan showed that it is gone") Instant verifiedAt,
    @Meaning("When it was closed: where its clock stopped") Instant closedAt,
    @Meaning("Why that instant: deployed, verified, vex, retired") String closureBasis,
    @Meaning("Exception in force") String exceptionId,
    @Meaning("Until when") Instant exceptionUntilAt,
    @Meaning("Scanners that see it") int sightings,
    @Meaning("Live digests that have it") int liveDigests,
    @Meaning("Running workloads of those digests") int runningWorkloads,
    @Meaning("How often it returned after the grace") int recurrence,
    @Meaning("Found when the organisation connected") boolean isBaseline,
    @Meaning("Number of its last transition in finding_history") long historySeq) {

  public CurrentFinding {
    environments = environments == null ? List.of() : environments;
    installedVersions = installedVersions == null ? List.of() : installedVersions;
  }
}
