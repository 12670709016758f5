-- Controls that are held back
-- What is missing, which controls of which frameworks does that hold back, and what would close it?
-- How to read: one line per gap and control that it holds back. A control is held back by every
-- question that failed, warns or has no valid evidence; what only lacks occasions is no gap. status and
-- reason are the worst of those. alone: nothing else holds that control back, so closing this gap is
-- enough for it. Effort is days of work, phase the order in which gaps are worth closing, 1 to 5.
CREATE OR REPLACE VIEW blocked_controls
COMMENT 'What holds controls back, by gap and control, with what would close it'
SECURITY INVOKER
AS
WITH open AS (
  SELECT
    answers.org,
    catalog.gap_id,
    catalog.gap,
    catalog.solution,
    catalog.least_days,
    catalog.most_days,
    catalog.phase,
    answers.framework,
    answers.scope,
    answers.family,
    answers.control_id,
    answers.control_key,
    answers.control_status,
    answers.coverage,
    answers.weight,
    max_by(
      answers.status,
      CASE answers.status
        WHEN 'failed' THEN 3
        WHEN 'not_assessed' THEN 2
        ELSE 1
      END
    ) AS status,
    max_by(
      answers.reason,
      CASE answers.reason
        WHEN 'silent' THEN 5
        WHEN 'stale' THEN 4
        WHEN 'low_confidence' THEN 3
        WHEN 'too_few' THEN 2
        WHEN 'never_connected' THEN 1
        ELSE 0
      END
    ) AS reason,
    array_sort(array_agg(DISTINCT answers.check_id)) AS checks
  FROM answers
  JOIN checks_catalog AS catalog
    ON catalog.catalog_digest = answers.catalog_digest
    AND catalog.check_id = answers.check_id
  WHERE answers.status IN ('failed', 'warning', 'not_assessed')
    AND coalesce(answers.reason, '') <> 'no_occurrences'
  GROUP BY
    answers.org,
    catalog.gap_id,
    catalog.gap,
    catalog.solution,
    catalog.least_days,
    catalog.most_days,
    catalog.phase,
    answers.framework,
    answers.scope,
    answers.family,
    answers.control_id,
    answers.control_key,
    answers.control_status,
    answers.coverage,
    answers.weight
)
SELECT
  org,
  gap_id,
  gap,
  solution,
  least_days,
  most_days,
  phase,
  framework,
  scope,
  family,
  control_id,
  control_key,
  control_status,
  coverage,
  weight,
  status,
  reason,
  checks,
  count(*) OVER (PARTITION BY org, control_key) = 1 AS alone
FROM open
