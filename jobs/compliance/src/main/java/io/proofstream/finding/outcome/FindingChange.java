package io.proofstream.finding.outcome;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import java.time.Instant;

/**
 * One transition of one finding; together they are its whole life.
 *
 * @param by what brought it about: the columns that every table has
 */
public record FindingChange(
    @Meaning(value = "Deterministic: finding and number", required = true) String eventId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Finding", required = true) String findingId,
    @Meaning("Generation of its clock") int generation,
    @Meaning("Number of the transition; without gaps per finding") long seq,
    @Meaning("What happened") Transition transition,
    @Meaning("State before; null at the first") FindingState fromState,
    @Meaning("State after") FindingState toState,
    @Meaning("When a rule made it due; null where none did") Instant dueAt,
    @Meaning("What brought it about") String cause,
    @Meaning("Evidence that brought it about; null for time itself") String causeEvidenceId,
    @Meaning("Who decided; null where nobody did") String actor,
    @Meaning("Severity before, if it changed") Severity oldSeverity,
    @Meaning("Severity after, if it changed") Severity newSeverity,
    @Meaning("Binding deadline before, if it moved") Instant oldDeadlineAt,
    @Meaning("Binding deadline after, if it moved") Instant newDeadlineAt,
    @Meaning("Obligation that binds") String obligation,
    @Meaning("Version of the policy in force") long policyVersion,
    @Meaning("Exception in force, begun or ended") String exceptionId,
    @Meaning("Transition that this one takes back") String supersedesEventId,
    @Meaning("Finding that it lives on under") String mergedInto,
    @Meaning("Asset") String assetId,
    @Meaning("Vulnerability or rule") String vulnerabilityId,
    @Meaning("Team that answered for the asset then") String ownerTeam,
    @Meaning("Severity then") Severity severity,
    Cause by) {}
