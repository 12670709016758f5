package io.proofstream.finding.outcome;

import io.proofstream.evidence.Meaning;
import io.proofstream.finding.clock.Verdict;
import java.time.Instant;

/**
 * What one promise asks of one finding, each time that is set or decided.
 *
 * @param by what brought it about: the columns that every table has
 */
public record ObligationVerdict(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Finding", required = true) String findingId,
    @Meaning("Generation of its clock") int generation,
    @Meaning("Transition that it came with") long seq,
    @Meaning("Asset") String assetId,
    @Meaning("policy, or a framework's: fedramp-rev5-moderate:ra-5") String obligation,
    @Meaning("From when it counts") Instant startAt,
    @Meaning("Which date of the finding that is") String startRule,
    @Meaning("How long it may take; 0 where a date is named instead") long windowSeconds,
    @Meaning("Until when") Instant deadlineAt,
    @Meaning("What became of it") Verdict verdict,
    @Meaning("When that fell") Instant decidedAt,
    @Meaning("Version of the policy in force") long policyVersion,
    Cause by) {}
