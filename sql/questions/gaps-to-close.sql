-- Gaps to close
-- What is missing, what would closing it lift, and where should work begin?
-- Controls: NIST 800-53 CA-5 and PM-4, SOC 2 CC3.2 and CC5.1, ISO 27001 A.5.36.
-- How to read: one line per gap, the one that holds back most controls first. A control is held back
-- by every check of it that failed, warns or is not assessed; what only lacks occasions
-- (no_occurrences) is no gap. of_lost are those whose evidence was there once, worth looking at first.
-- alone counts the controls that nothing else holds back: closing this gap is enough for them.
-- effort is days of work, phase the order in which gaps are worth closing, 1 to 5.
-- Parameters: none.
WITH newest AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY org, asked_id
      ORDER BY window_end_at DESC, revision DESC
    ) AS age
  FROM control_evaluations
  WHERE control_id IS NULL
),
open AS (
  SELECT
    controls.org,
    controls.framework,
    controls.scope,
    controls.control_key,
    controls.weight,
    newest.check_id,
    newest.status,
    newest.reason,
    catalog.gap_id,
    catalog.gap,
    catalog.solution,
    catalog.least_days,
    catalog.most_days,
    catalog.phase
  FROM controls
  CROSS JOIN UNNEST(controls.asked_ids) AS asks (asked_id)
  JOIN newest
    ON newest.org = controls.org
    AND newest.asked_id = asks.asked_id
    AND newest.age = 1
  JOIN checks_catalog AS catalog
    ON catalog.catalog_digest = controls.catalog_digest
    AND catalog.check_id = newest.check_id
  WHERE coalesce(controls.message, '') <> 'The organisation is no longer held to it.'
    AND newest.status IN ('failed', 'warning', 'not_assessed')
    AND coalesce(newest.reason, '') <> 'no_occurrences'
),
sizes AS (
  SELECT
    control_key,
    count(DISTINCT gap_id) AS gaps
  FROM open
  GROUP BY control_key
)
SELECT
  open.org,
  open.gap,
  count(DISTINCT open.control_key) AS controls,
  count(DISTINCT open.framework) AS frameworks,
  count(DISTINCT open.control_key) FILTER (WHERE sizes.gaps = 1) AS alone,
  count(DISTINCT open.control_key) FILTER (WHERE open.status = 'failed') AS of_failed,
  count(DISTINCT open.control_key) FILTER (WHERE open.status = 'warning') AS of_warning,
  count(DISTINCT open.control_key) FILTER (WHERE open.reason IN ('silent', 'stale')) AS of_lost,
  count(DISTINCT open.control_key) FILTER (WHERE open.reason = 'never_connected') AS of_never_connected,
  open.solution,
  CAST(open.least_days AS varchar) || ' to ' || CAST(open.most_days AS varchar) || ' days' AS effort,
  open.phase,
  array_sort(array_agg(DISTINCT open.check_id)) AS checks,
  open.gap_id
FROM open
JOIN sizes
  ON sizes.control_key = open.control_key
GROUP BY
  open.org,
  open.gap_id,
  open.gap,
  open.solution,
  open.least_days,
  open.most_days,
  open.phase
ORDER BY controls DESC, frameworks DESC, open.phase, open.gap_id
