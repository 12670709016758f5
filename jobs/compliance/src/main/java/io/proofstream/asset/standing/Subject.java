package io.proofstream.asset.standing;

import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.decision.TriageMove;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.finding.Finding;
import io.proofstream.finding.Flaw;
import io.proofstream.identity.PackageUrl;
import io.proofstream.identity.VulnerabilityId;
import java.util.List;

/**
 * Which findings somebody speaks of.
 *
 * @param findingId the only one, or null
 * @param vulnerabilityId canonical, or null for any
 * @param packagePurl without version, or null for any
 */
public record Subject(String findingId, String vulnerabilityId, String packagePurl) {

  public static Subject of(Remediation says) {
    return of(says.findingId(), says.vulnerabilityId(), says.packagePurl());
  }

  public static Subject of(TriageMove says) {
    return of(says.findingId(), says.vulnerabilityId(), says.packagePurl());
  }

  public static Subject of(Evaluation says) {
    return of(says.findingId(), says.vulnerabilityId(), says.packagePurl());
  }

  public static Subject of(ExceptionDecision says) {
    return of(says.findingId(), says.vulnerabilityId(), says.packagePurl());
  }

  public static Subject of(VexStatement says) {
    return new Subject(null, says.vulnerabilityId(), says.subcomponentIdentity());
  }

  public static Subject ofVulnerability(String id) {
    return of(null, id, null);
  }

  private static Subject of(String findingId, String vulnerability, String purl) {
    return new Subject(
        findingId,
        vulnerability == null ? null : VulnerabilityId.canonical(vulnerability, List.of()),
        PackageUrl.parse(purl).map(PackageUrl::identity).orElse(purl));
  }

  public boolean fits(Finding finding) {
    return fits(finding.flaw());
  }

  public boolean fits(Flaw flaw) {
    boolean some = vulnerabilityId != null || packagePurl != null;
    return some
        && (vulnerabilityId == null || vulnerabilityId.equals(flaw.vulnerabilityId()))
        && (packagePurl == null || packagePurl.equals(flaw.packagePurl()));
  }
}
