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
    return ofVulnerability(
        evidence.org(), evidence.asset().assetId(), vulnerabilityId, purl, pathClass);
  }

  public static String ofVulnerability(
      String org, String assetId, String vulnerabilityId, PackageUrl purl, String pathClass) {
    return ofVulnerability(org, assetId, vulnerabilityId, purl.identity(), pathClass);
  }

  /**
   * @param packageIdentity a package URL without version
   */
  public static String ofVulnerability(
      String org,
      String assetId,
      String vulnerabilityId,
      String packageIdentity,
      String pathClass) {
    return Digest.id("finding", org, assetId, vulnerabilityId, packageIdentity, pathClass);
  }

  /**
   * @param cluster stands for the asset where there is none: objects of one name are in many
   */
  public static String ofRule(Evidence evidence, String cluster, RuleResult result) {
    return Digest.id(
        "finding",
        evidence.org(),
        evidence.asset() == null ? cluster : evidence.asset().assetId(),
        result.ruleId(),
        result.resource());
  }
}
