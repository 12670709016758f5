package io.proofstream.finding;

import io.proofstream.evidence.Digest;
import io.proofstream.policy.FindingKind;

/**
 * What a finding is about; never changes, but for a merge.
 *
 * @param vulnerabilityId canonical id, or the rule
 * @param packagePurl without version; of a rule null
 * @param resource what a rule was held against; of a vulnerability null
 */
public record Flaw(
    FindingKind kind,
    String vulnerabilityId,
    String packagePurl,
    String packageName,
    String pathClass,
    String resource) {

  /** Asset and vulnerability: people mend that at once, whatever the packages. */
  public String groupId(String assetId) {
    return Digest.id("group", assetId, vulnerabilityId);
  }
}
