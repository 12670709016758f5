package io.proofstream.policy.log;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.Trust;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyWriter;
import java.time.Instant;

/** A version of a policy as a row of table {@code policies}, besides where and when it came. */
public record PolicyRecord(
    @Meaning(value = "Organisation whose policy it is", required = true) String org,
    @Meaning("Its number; 0, which nobody wrote, has no row") long policyVersion,
    @Meaning("From when it holds, unless a newer one begins before") Instant effectiveAt,
    @Meaning("Who changed it") String actor,
    @Meaning("From which address") String sourceIp,
    @Meaning("Why") String reason,
    @Meaning("Whether that is signed with a registered key") Trust trust,
    @Meaning(
            value = "It moved the deadlines of findings that were open already",
            column = "is_backfill")
        boolean backfill,
    @Meaning("Number of the version that it is a change of; 0 = the default") long previousVersion,
    @Meaning(value = "The whole policy, as canonical JSON", required = true) String document) {

  static PolicyRecord of(PolicyVersion version, Trust trust) {
    return new PolicyRecord(
        version.policy().org(),
        version.policy().version(),
        version.effectiveAt(),
        version.actor(),
        version.sourceIp(),
        version.reason(),
        trust,
        version.backfill(),
        version.policy().version() - 1,
        PolicyWriter.json(version.policy()));
  }
}
