package io.proofstream.policy.log;

import io.proofstream.evidence.Trust;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyDiff;
import java.util.List;

/**
 * What an accepted version leaves in the tables: itself, and each field that it changes.
 *
 * @param version whose origin and recorded time all rows have
 */
public record PolicyRows(
    PolicyVersion version, PolicyRecord policy, List<PolicyChangeRecord> changes) {
  public PolicyRows {
    changes = changes == null ? List.of() : changes;
  }

  /**
   * @param trust of the message that it came in
   * @param before the version's predecessor, or the default
   */
  public static PolicyRows of(PolicyVersion version, Trust trust, Policy before) {
    Policy policy = version.policy();
    return new PolicyRows(
        version,
        PolicyRecord.of(version, trust),
        PolicyDiff.between(before, policy).stream()
            .map(
                change ->
                    new PolicyChangeRecord(
                        policy.org(),
                        policy.version(),
                        change.path(),
                        change.before(),
                        change.after()))
            .toList());
  }
}
