package io.proofstream.finding;

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
    String resource) {}
