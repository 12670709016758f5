package io.proofstream.judgement.sitting.minutes;

import io.proofstream.evidence.Digest;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.late.Said;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.ControlVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes down answers and verdicts. */
final class Evaluations {
  private static final String PANE = "pane";
  private static final String LATE = "late";

  private final Bench bench;
  private final Instant at;

  Evaluations(Bench bench, Instant at) {
    this.bench = bench;
    this.at = at;
  }

  /**
   * @param before null at the first
   */
  ControlEvaluation of(Asked asked, Answer answer, Course before) {
    return row(
        asked,
        answer,
        PANE,
        0,
        before == null ? null : before.status(),
        before == null ? null : before.assessed(),
        at);
  }

  /**
   * @param said what late evidence answers otherwise
   * @param now when that had come
   */
  ControlEvaluation late(Asked asked, Answer answer, Said said, Instant now) {
    Status assessed = said.status().isAssessed() ? said.status() : null;
    return row(asked, answer, LATE, said.revision() + 1, said.status(), assessed, now);
  }

  /**
   * @param now when that is known
   */
  private ControlEvaluation row(
      Asked asked,
      Answer answer,
      String trigger,
      int revision,
      Status previous,
      Status previousAssessed,
      Instant now) {
    Measured measured = answer.measured();
    return new ControlEvaluation(
        id(asked.id(), revision),
        bench.org(),
        asked.framework(),
        asked.scope(),
        null,
        asked.check().id(),
        asked.id(),
        answer.status(),
        answer.reason(),
        null,
        asked.check().metric(),
        measured.gaugeId(),
        answer.value(),
        (double) measured.numerator(),
        (double) measured.denominator(),
        asked.pass(),
        asked.warn(),
        asked.check().operator().name().toLowerCase(Locale.ROOT),
        asked.window().word(),
        bench.beginning(asked.window(), at),
        at,
        trigger,
        revision,
        revision == 0 ? null : id(asked.id(), revision - 1),
        previous,
        previousAssessed,
        null,
        asked.boundary(),
        bench.programme().catalogDigest(),
        bench.policy().version(),
        bench.codeVersion(),
        answer.message(),
        answer.recommendation(),
        measured.denominator(),
        measured.failing(),
        measured.evidenceCount(),
        measured.lastEvidenceAt(),
        List.of(),
        measured.minConfidence(),
        bench.cause("evidence", now));
  }

  /**
   * @param what was judged: what was asked, or a control
   */
  private String id(String what, int revision) {
    return Digest.id("evaluation", bench.org(), what, at.toString(), Integer.toString(revision));
  }

  /**
   * @param before null at the first
   */
  ControlEvaluation of(ControlVerdict verdict, CurrentControl before) {
    Status previous = before == null ? null : before.status();
    return new ControlEvaluation(
        id(verdict.control().key(), 0),
        bench.org(),
        verdict.control().framework(),
        verdict.control().scope(),
        verdict.control().controlId(),
        null,
        verdict.askedId(),
        verdict.status(),
        verdict.reason(),
        verdict.points(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        at,
        PANE,
        0,
        null,
        previous,
        before == null ? null : before.lastAssessedStatus(),
        verdict.control().coverage(),
        verdict.control().boundary(),
        bench.programme().catalogDigest(),
        bench.policy().version(),
        bench.codeVersion(),
        verdict.message(),
        verdict.recommendation(),
        null,
        null,
        verdict.evidenceCount(),
        verdict.lastEvidenceAt(),
        List.of(),
        null,
        bench.cause("evidence", at));
  }
}
