package io.proofstream.judgement.outcome;

import io.proofstream.control.Coverage;
import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;
import java.util.List;

/**
 * What a check was answered, or how a control stood, at one moment; written when that changed, and
 * else once a day.
 *
 * @param by what brought it about: the columns that every table has
 */
public record ControlEvaluation(
    @Meaning(value = "Deterministic: what was judged, the moment and the revision", required = true)
        String evaluationId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("Framework") String framework,
    @Meaning("Scope of the framework that the organisation is held to") String scope,
    @Meaning("Control; null in a check's row, which all controls share that ask it")
        String controlId,
    @Meaning("Check; null in a control's row") String checkId,
    @Meaning("What was asked: column asked_ids of table controls; of a control what decided")
        String askedId,
    @Meaning("What it came to") Status status,
    @Meaning("Why nothing is known; null where something is") Reason reason,
    @Meaning("Points of a control, 0 to 100; null where it leaves the sums") Double score,
    @Meaning("What was measured") String metric,
    @Meaning("The metric with all that is said of it: column gauge_id of table measured_items")
        String gaugeId,
    @Meaning("The number that was judged; null where none was") Double value,
    @Meaning("Upper part of a share") Double numerator,
    @Meaning("Lower part of a share: the population") Double denominator,
    @Meaning("From where it passes") Double passThreshold,
    @Meaning("From where it only warns") Double warnThreshold,
    @Meaning("How the number is held against them: gte, lte") String operator,
    @Meaning("How far back it looks") String windowName,
    @Meaning("From where on it looks; of a period that the policy does not name, the quarter")
        Instant windowStartAt,
    @Meaning("The moment that it was judged for") Instant windowEndAt,
    @Meaning("What made it judge: pane, event, late, manual") String trigger,
    @Meaning("0 at first; more where late evidence changed it") int revision,
    @Meaning("Evaluation that it takes the place of") String supersedes,
    @Meaning("Status before; null at the first") Status previousStatus,
    @Meaning("What evidence last said before; null if it never did") Status previousAssessedStatus,
    @Meaning("Whether evidence can show all of the control") Coverage coverage,
    @Meaning("The assets asked about, as the policy writes them") String boundary,
    @Meaning("Content that it was judged by") String catalogDigest,
    @Meaning("Version of the policy in force") long policyVersion,
    @Meaning("Version of the program that judged") String codeVersion,
    @Meaning("What was found, for people") String message,
    @Meaning("What to do about it") String recommendation,
    @Meaning("Items looked at") Long itemsTotal,
    @Meaning("Items that speak against it") Long itemsFailed,
    @Meaning("Pieces of evidence that counted") long evidenceCount,
    @Meaning("Newest of them") Instant lastEvidenceAt,
    @Meaning("Some of them, as examples") List<String> evidenceSample,
    @Meaning("The least certain of them, 0 to 100") Integer minConfidence,
    Cause by) {

  public ControlEvaluation {
    evidenceSample = evidenceSample == null ? List.of() : evidenceSample;
  }
}
