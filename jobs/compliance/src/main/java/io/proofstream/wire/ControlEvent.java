package io.proofstream.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.control.Coverage;
import io.proofstream.evidence.Meaning;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlEvaluation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What topic {@code controls} says: what a check was answered, or how a control stood. */
public record ControlEvent(
    @Meaning(value = "Deterministic: what was judged, the moment and the revision", required = true)
        String evaluationId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("Framework") String framework,
    @Meaning("Scope of the framework that the organisation is held to") String scope,
    @Meaning("Control; absent in a check's row, which all controls share that ask it")
        String controlId,
    @Meaning("Check; absent in a control's row") String checkId,
    @Meaning("What was asked: column asked_ids of table controls; of a control what decided")
        String askedId,
    @Meaning(value = "What it came to", required = true) Status status,
    @Meaning("Why nothing is known; absent where something is") Reason reason,
    @Meaning("Points of a control, 0 to 100; absent where it leaves the sums") Double score,
    @Meaning("What was measured") String metric,
    @Meaning("The metric with all that is said of it: column gauge_id of table measured_items")
        String gaugeId,
    @Meaning("The number that was judged; absent where none was") Double value,
    @Meaning("Upper part of a share") Double numerator,
    @Meaning("Lower part of a share: the population") Double denominator,
    @Meaning("From where it passes") Double passThreshold,
    @Meaning("From where it only warns") Double warnThreshold,
    @Meaning("How the number is held against them: gte, lte") String operator,
    @Meaning("How far back it looks") String windowName,
    @Meaning("From where on it looks; absent where the policy names no period")
        Instant windowStartAt,
    @Meaning(
            value =
                "The moment that it was judged for, later with each of one key: readers keep the"
                    + " newest, and of one moment the highest revision",
            required = true)
        Instant windowEndAt,
    @Meaning("What made it judge: pane, event, late, manual") String trigger,
    @Meaning("0 at first; more where late evidence changed it") int revision,
    @Meaning("Evaluation that it takes the place of") String supersedes,
    @Meaning("Status before; absent at the first") Status previousStatus,
    @Meaning("What evidence last said before; absent if it never did")
        Status previousAssessedStatus,
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
    @Meaning("When what brought it about happened, as claimed") Instant occurredAt,
    @Meaning(value = "Recorded time of that", required = true) Instant recordedAt,
    @Meaning("Made up for a demonstration") boolean simulated) {

  /** Value of header {@code content-type}. */
  public static final String CONTENT_TYPE = CloudEvent.CONTENT_TYPE;

  /** A check was answered. */
  static final String OF_CHECK = "io.proofstream.check.evaluated.v1";

  /** A control was judged by the answers of its checks. */
  static final String OF_CONTROL = "io.proofstream.control.evaluated.v1";

  private static final ObjectWriter WRITER =
      WireJson.MAPPER.writerFor(new TypeReference<CloudEvent<ControlEvent>>() {});

  public ControlEvent {
    evidenceSample = evidenceSample == null ? List.of() : evidenceSample;
  }

  /** The organisation and what was judged: of a control the key of table {@code controls}. */
  public static byte[] key(ControlEvaluation evaluation) {
    return keyOf(evaluation).getBytes(StandardCharsets.UTF_8);
  }

  /** The whole CloudEvent; the same evaluation is always the same bytes. */
  public static byte[] write(ControlEvaluation evaluation) {
    return CloudEvent.ofOrganisation(
            evaluation.org(),
            evaluation.evaluationId(),
            isOfControl(evaluation) ? OF_CONTROL : OF_CHECK,
            judged(evaluation),
            evaluation.by().at(),
            keyOf(evaluation),
            of(evaluation))
        .write(WRITER);
  }

  private static String keyOf(ControlEvaluation evaluation) {
    return evaluation.org() + "/" + judged(evaluation);
  }

  private static String judged(ControlEvaluation evaluation) {
    return isOfControl(evaluation)
        ? evaluation.scope() + "/" + evaluation.controlId()
        : evaluation.askedId();
  }

  private static boolean isOfControl(ControlEvaluation evaluation) {
    return evaluation.controlId() != null;
  }

  static ControlEvent of(ControlEvaluation evaluation) {
    return new ControlEvent(
        evaluation.evaluationId(),
        evaluation.org(),
        evaluation.framework(),
        evaluation.scope(),
        evaluation.controlId(),
        evaluation.checkId(),
        evaluation.askedId(),
        evaluation.status(),
        evaluation.reason(),
        evaluation.score(),
        evaluation.metric(),
        evaluation.gaugeId(),
        evaluation.value(),
        evaluation.numerator(),
        evaluation.denominator(),
        evaluation.passThreshold(),
        evaluation.warnThreshold(),
        evaluation.operator(),
        evaluation.windowName(),
        evaluation.windowStartAt(),
        evaluation.windowEndAt(),
        evaluation.trigger(),
        evaluation.revision(),
        evaluation.supersedes(),
        evaluation.previousStatus(),
        evaluation.previousAssessedStatus(),
        evaluation.coverage(),
        evaluation.boundary(),
        evaluation.catalogDigest(),
        evaluation.policyVersion(),
        evaluation.codeVersion(),
        evaluation.message(),
        evaluation.recommendation(),
        evaluation.itemsTotal(),
        evaluation.itemsFailed(),
        evaluation.evidenceCount(),
        evaluation.lastEvidenceAt(),
        evaluation.evidenceSample(),
        evaluation.minConfidence(),
        evaluation.by().occurredAt(),
        evaluation.by().at(),
        evaluation.by().simulated());
  }
}
