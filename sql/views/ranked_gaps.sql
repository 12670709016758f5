-- Gaps, ranked
-- Where should work begin: which gap holds back most frameworks and controls?
-- How to read: one line per gap. severity is by how many frameworks it holds back: critical 7 and
-- more, high 4 and more, medium 2 and more. alone are controls that nothing else holds back.
-- of_lost are controls whose evidence was there once: worth looking at first.
CREATE OR REPLACE VIEW ranked_gaps
COMMENT 'Gaps by how many frameworks and controls they hold back, with solution and effort'
SECURITY INVOKER
AS
SELECT
  org,
  gap_id,
  gap,
  CASE
    WHEN count(DISTINCT framework) >= 7 THEN 'critical'
    WHEN count(DISTINCT framework) >= 4 THEN 'high'
    WHEN count(DISTINCT framework) >= 2 THEN 'medium'
    ELSE 'low'
  END AS severity,
  count(DISTINCT framework) AS frameworks,
  count(DISTINCT control_key) AS controls,
  count(DISTINCT control_key) FILTER (WHERE alone) AS alone,
  count(DISTINCT control_key) FILTER (WHERE status = 'failed') AS of_failed,
  count(DISTINCT control_key) FILTER (WHERE status = 'warning') AS of_warning,
  count(DISTINCT control_key) FILTER (WHERE reason IN ('silent', 'stale')) AS of_lost,
  count(DISTINCT control_key) FILTER (WHERE reason = 'never_connected') AS of_never_connected,
  array_sort(array_agg(DISTINCT framework)) AS framework_ids,
  array_sort(array_distinct(flatten(array_agg(checks)))) AS checks,
  solution,
  least_days,
  most_days,
  phase
FROM blocked_controls
GROUP BY org, gap_id, gap, solution, least_days, most_days, phase
