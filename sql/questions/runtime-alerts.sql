-- Runtime alerts
-- Which rules rang at run time, where, and how many of their alerts did somebody look into?
-- Controls: NIST 800-53 SI-4 and IR-5, SOC 2 CC7.2 and CC7.3, ISO 27001 A.8.16.
-- How to read: one line per rule and place; the most severe come first. No line is no alert, which
-- is peace only if the sensor is known to have been alive (table collectors).
-- Parameters: none.
WITH looked_into AS (
  SELECT DISTINCT
    org,
    alert_id
  FROM investigations
  WHERE NOT simulated
)
SELECT
  rung.org,
  rung.tool,
  rung.rule,
  rung.severity,
  rung.cluster,
  rung.namespace,
  rung.image_ref,
  count(*) AS alerts,
  count(looked_into.alert_id) AS investigated,
  min(coalesce(rung.alerted_at, rung.occurred_at, rung.recorded_at)) AS first_at,
  max(coalesce(rung.alerted_at, rung.occurred_at, rung.recorded_at)) AS last_at
FROM runtime_alerts AS rung
LEFT JOIN looked_into
  ON looked_into.org = rung.org
  AND looked_into.alert_id = rung.alert_id
WHERE NOT rung.simulated
GROUP BY
  rung.org,
  rung.tool,
  rung.rule,
  rung.severity,
  rung.cluster,
  rung.namespace,
  rung.image_ref
ORDER BY
  array_position(
    ARRAY['critical', 'high', 'medium', 'low', 'negligible', 'unknown'],
    rung.severity
  ),
  alerts DESC,
  rung.rule
