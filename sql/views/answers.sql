-- Answers that controls ask for
-- What does the newest evidence say to each question of each control that an organisation is held to?
-- How to read: one line per control and question, in the control's own order (place). status is the
-- answer's, control_status the control's: failed if any answer failed; else not_assessed if any lacks
-- valid evidence; else warning; else pass. A question that several controls ask has one answer.
CREATE OR REPLACE VIEW answers
COMMENT 'Newest answer to each question of each control that an organisation is held to'
SECURITY INVOKER
AS
WITH newest AS (
  SELECT
    org,
    asked_id,
    check_id,
    status,
    reason,
    metric,
    gauge_id,
    value,
    numerator,
    denominator,
    pass_threshold,
    warn_threshold,
    operator,
    window_name,
    window_start_at,
    window_end_at,
    message,
    recommendation,
    items_total,
    items_failed,
    evidence_count,
    last_evidence_at,
    min_confidence,
    boundary,
    evaluation_id,
    row_number() OVER (
      PARTITION BY org, asked_id
      ORDER BY window_end_at DESC, revision DESC
    ) AS age
  FROM control_evaluations
  WHERE control_id IS NULL
)
SELECT
  controls.org,
  controls.framework,
  controls.scope,
  controls.family,
  controls.control_id,
  controls.control_key,
  controls.coverage,
  controls.weight,
  controls.status AS control_status,
  asks.place,
  newest.asked_id,
  newest.check_id,
  newest.status,
  newest.reason,
  newest.metric,
  newest.gauge_id,
  newest.value,
  newest.numerator,
  newest.denominator,
  newest.pass_threshold,
  newest.warn_threshold,
  newest.operator,
  newest.window_name,
  newest.window_start_at,
  newest.window_end_at,
  newest.message,
  newest.recommendation,
  newest.items_total,
  newest.items_failed,
  newest.evidence_count,
  newest.last_evidence_at,
  newest.min_confidence,
  newest.boundary,
  newest.evaluation_id,
  controls.catalog_digest,
  controls.policy_version
FROM controls
CROSS JOIN UNNEST(controls.asked_ids) WITH ORDINALITY AS asks (asked_id, place)
JOIN newest
  ON newest.org = controls.org
  AND newest.asked_id = asks.asked_id
  AND newest.age = 1
WHERE controls.is_held
