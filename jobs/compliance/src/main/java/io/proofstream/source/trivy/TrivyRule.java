package io.proofstream.source.trivy;

import io.proofstream.evidence.scan.RuleResult;

/**
 * A misconfiguration, a secret or a licence, while it is being read: what it was found in stands
 * beside it.
 */
interface TrivyRule {
  /**
   * @param target what part of the artifact, with the namespace of a Kubernetes object; or null
   * @param suppressedBy what set it aside, or null
   */
  RuleResult result(String target, String suppressedBy);
}
