package io.proofstream.judgement.outcome;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One of the items that an evaluation is of: every one that speaks against it, and a sample of the
 * others.
 *
 * @param by what brought the evaluation about: the columns that every table has
 */
public record ControlItem(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Evaluation", required = true) String evaluationId,
    @Meaning("What the item is: asset, finding, image, workload...") String itemKind,
    @Meaning(value = "Item", required = true) String itemId,
    @Meaning("Asset, where it is of one") String assetId,
    @Meaning("What it says: failed, passed") String outcome,
    @Meaning("Why it failed") String reason,
    Cause by) {
  private static final int SAMPLE = 20;

  /**
   * Which of the items that passed are kept as examples: nobody can choose them, and everybody can
   * work out again which they are.
   */
  public static List<String> sample(String evaluationId, Collection<String> passed) {
    return passed.stream()
        .distinct()
        .sorted(
            Comparator.comparing((String item) -> Digest.id(evaluationId, item))
                .thenComparing(item -> item))
        .limit(SAMPLE)
        .toList();
  }
}
