package io.proofstream.judgement.sitting.minutes;

import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Attempted;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.history.Standing;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.verdict.ControlVerdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/** Writes controls as they stand now. */
final class Rows {
  private final Bench bench;
  private final Map<String, Course> courses;

  /**
   * @param courses as they are now, by the id of what was asked
   */
  Rows(Bench bench, Map<String, Course> courses) {
    this.bench = bench;
    this.courses = courses;
  }

  /**
   * @param before null at the first
   * @param lastAt when the organisation was last looked at
   */
  CurrentControl of(ControlVerdict verdict, CurrentControl before, Instant lastAt, Instant at) {
    HeldControl control = verdict.control();
    boolean same = before != null && before.status() == verdict.status();
    boolean assessed = verdict.status().isAssessed();
    Status last = before == null ? null : before.lastAssessedStatus();
    boolean untilNow = before != null && before.status().isAssessed();
    Instant assessedAt = before == null ? null : before.lastAssessedAt();
    return withStanding(
        control,
        new CurrentControl(
            bench.org(),
            bench.org() + "/" + control.key(),
            control.framework(),
            control.scope(),
            control.boundary(),
            control.controlId(),
            true,
            control.title(),
            control.family(),
            control.coverage(),
            control.weight(),
            verdict.status(),
            verdict.reason(),
            same ? before.sinceAt() : at,
            assessed ? verdict.status() : last,
            assessed ? at : untilNow ? lastAt : assessedAt,
            verdict.points(),
            verdict.checkId(),
            verdict.message(),
            verdict.recommendation(),
            control.note(),
            verdict.evidenceCount(),
            verdict.lastEvidenceAt(),
            control.asked(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            bench.programme().catalogDigest(),
            bench.policy().version()));
  }

  /** The same, with the regression that stands now: of several the one that began first. */
  CurrentControl withStanding(HeldControl control, CurrentControl row) {
    Standing standing =
        control.asked().stream()
            .map(courses::get)
            .filter(Objects::nonNull)
            .map(Course::standing)
            .filter(Objects::nonNull)
            .min(Comparator.comparing(Standing::fellAt).thenComparing(Standing::alertId))
            .orElse(null);
    Attempted last = standing == null ? null : standing.attempted();
    return new CurrentControl(
        row.org(),
        row.controlKey(),
        row.framework(),
        row.scope(),
        row.boundary(),
        row.controlId(),
        row.isHeld(),
        row.title(),
        row.family(),
        row.coverage(),
        row.weight(),
        row.status(),
        row.reason(),
        row.sinceAt(),
        row.lastAssessedStatus(),
        row.lastAssessedAt(),
        row.score(),
        row.checkId(),
        row.message(),
        row.recommendation(),
        row.note(),
        row.evidenceCount(),
        row.lastEvidenceAt(),
        row.askedIds(),
        standing == null ? null : standing.alertId(),
        standing == null ? null : standing.fellAt(),
        standing == null ? null : standing.acknowledgedBy(),
        standing == null ? null : standing.acknowledgedAt(),
        last == null ? null : last.action(),
        last == null ? null : last.result(),
        last == null ? null : last.actor(),
        last == null ? null : last.at(),
        row.catalogDigest(),
        row.policyVersion());
  }
}
