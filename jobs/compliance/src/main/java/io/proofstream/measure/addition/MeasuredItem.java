package io.proofstream.measure.addition;

import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.List;

/**
 * One thing that is not as it should be, or is so again: a row of table {@code measured_items}.
 *
 * @param by the pane that it became known in
 */
public record MeasuredItem(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "What is measured, with all that is said of it", required = true)
        String gaugeId,
    @Meaning(value = "What it is: asset, image, finding, workload...", required = true)
        String itemKind,
    @Meaning(value = "Which one", required = true) String itemId,
    @Meaning("Asset that it belongs to; null if it belongs to none") String assetId,
    @Meaning("Scopes of frameworks that it counts for; * = all, none = the organisation's own")
        List<String> scopes,
    @Meaning(value = "How it stands, or what happened", required = true) Outcome outcome,
    @Meaning("Why it is not as it should be") String reason,
    @Meaning("When it happened; null of what stands until the next row") Instant happenedAt,
    Cause by) {

  /** How something stands. */
  public enum Outcome {
    /** Not as it should be, until another row says so. */
    FAILING,
    /** As it should be, or no more. */
    IN_ORDER,
    /** Happened once, and not as it should have. */
    FAILED
  }

  public static MeasuredItem of(String org, String assetId, ItemChange change, Instant pane) {
    Outcome outcome =
        change.happenedAt() != null
            ? Outcome.FAILED
            : change.wrong() ? Outcome.FAILING : Outcome.IN_ORDER;
    return new MeasuredItem(
        org,
        change.gauge(),
        change.item().kind(),
        change.item().id(),
        assetId,
        change.audience().isEmpty() ? List.of() : List.of(change.audience().split(",")),
        outcome,
        change.item().reason(),
        change.happenedAt(),
        Cause.time(pane));
  }
}
