-- Drift
-- What has got worse or fallen silent, how bad is that, and who has seen it?
-- How to read: one line per alert. stands: no later alert ends it or takes its place. seen_by is the
-- first who acknowledged it, plan what they said they would do. controls are all that it pulls down.
-- suppressed_reason says why nobody was told: before_live is before alerts were switched on.
CREATE OR REPLACE VIEW drift
COMMENT 'Regressions and lost evidence, with severity and who has seen them'
SECURITY INVOKER
AS
WITH seen AS (
  SELECT
    org,
    alert_id,
    min(recorded_at) AS seen_at,
    min_by(actor, (recorded_at, evidence_id)) AS seen_by,
    min_by(plan, (recorded_at, evidence_id)) AS plan
  FROM acknowledgements
  GROUP BY org, alert_id
),
ended AS (
  SELECT
    org,
    resolves_alert_id,
    min(raised_at) AS ended_at,
    min_by(kind, (raised_at, alert_id)) AS ended_by
  FROM alerts
  WHERE resolves_alert_id IS NOT NULL
  GROUP BY org, resolves_alert_id
)
SELECT
  alerts.org,
  alerts.alert_id,
  alerts.kind,
  alerts.severity,
  ended.resolves_alert_id IS NULL AS stands,
  alerts.raised_at,
  alerts.title,
  alerts.message,
  alerts.recommendation,
  alerts.old_status,
  alerts.new_status,
  alerts.check_id,
  alerts.controls,
  alerts.frameworks,
  alerts.suppressed_reason,
  seen.seen_by,
  seen.seen_at,
  date_diff('second', alerts.raised_at, seen.seen_at) AS seen_after_seconds,
  seen.plan,
  ended.ended_by,
  ended.ended_at,
  alerts.policy_version
FROM alerts
LEFT JOIN seen
  ON seen.org = alerts.org
  AND seen.alert_id = alerts.alert_id
LEFT JOIN ended
  ON ended.org = alerts.org
  AND ended.resolves_alert_id = alerts.alert_id
WHERE alerts.kind IN ('control.regressed', 'evidence.silent', 'evidence.stale')
