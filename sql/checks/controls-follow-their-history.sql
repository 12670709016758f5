-- Controls follow their history
-- Is what is said of a control now, and to people, what its history says?
-- Reads control_changes, controls and alerts. Each row here is something that does not follow:
-- a change that does not begin where the one before ended; a control that is held and stands
-- otherwise than its last change left it; an alert of a regression without a change that tells it, or
-- a change that was told without its alert.
WITH moments AS (
  SELECT
    org,
    scope,
    control_id,
    recorded_at,
    min_by(from_status, IF(from_status IS DISTINCT FROM to_status, 0, 1)) AS begun,
    min(to_status) AS ended,
    count(DISTINCT to_status) AS ends
  FROM control_changes
  GROUP BY org, scope, control_id, recorded_at
),
told AS (
  SELECT DISTINCT alert_id
  FROM control_changes
  WHERE is_alerted
)
SELECT
  'a change begins elsewhere' AS mistake,
  org || ' ' || scope || ' ' || control_id || ' at ' || CAST(recorded_at AS varchar) AS of_what
FROM (
  SELECT
    moments.*,
    lag(ended) OVER (PARTITION BY org, scope, control_id ORDER BY recorded_at) AS before
  FROM moments
) AS ordered
WHERE ends > 1
  OR (before IS NOT NULL AND begun IS NOT NULL AND begun <> before)
UNION ALL
SELECT
  'a control stands otherwise',
  controls.org || ' ' || controls.scope || ' ' || controls.control_id
FROM controls
LEFT JOIN (
  SELECT org, scope, control_id, max_by(ended, recorded_at) AS ended
  FROM moments
  GROUP BY org, scope, control_id
) AS newest
  ON newest.org = controls.org
  AND newest.scope = controls.scope
  AND newest.control_id = controls.control_id
WHERE controls.is_held
  AND newest.ended IS DISTINCT FROM controls.status
UNION ALL
SELECT 'an alert that no change tells', alerts.alert_id
FROM alerts
LEFT JOIN told
  ON told.alert_id = alerts.alert_id
WHERE alerts.kind = 'control.regressed'
  AND alerts.suppressed_reason IS NULL
  AND told.alert_id IS NULL
UNION ALL
SELECT 'a change told without its alert', told.alert_id
FROM told
LEFT JOIN alerts
  ON alerts.alert_id = told.alert_id
WHERE alerts.alert_id IS NULL
