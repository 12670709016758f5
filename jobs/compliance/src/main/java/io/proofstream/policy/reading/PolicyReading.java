package io.proofstream.policy.reading;

import io.proofstream.document.DocumentProblem;
import io.proofstream.policy.Policy;
import java.util.List;

/**
 * What a text is as a policy, or all that is wrong with it.
 *
 * @param policy null if there are problems
 * @param version as the text says it, or null if it says none; the policy's own is then 0
 * @param problems by line
 */
public record PolicyReading(Policy policy, Long version, List<DocumentProblem> problems) {
  public boolean isValid() {
    return problems.isEmpty();
  }
}
