package io.proofstream.identity;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.scan.RuleResult;

/**
 * What a finding is over time. Severity, fix, version, scanner and image digest are attributes that
 * change, and never part of it.
 */
public final class FindingId {
  private FindingId() {}

  public static String ofVulnerability(
      Evidence evidence, String vulnerabilityId, PackageUrl purl, String pathClass) {
    return Digest.id(
        "finding",
        evidence.org(),
        evidence.asset().assetId(),
        vulnerabilityId,
        purl.identity(),
        pathClass);
  }

  public static String ofRule(Evidence evidence, RuleResult result) {
    return Digest.id(
        "finding",
        evidence.org(),
        evidence.asset() == null ? null : evidence.asset().assetId(),
        result.ruleId(),
        result.resource());
  }
}
