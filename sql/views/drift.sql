-- Drift
-- What has got worse or fallen silent, how bad is that, who has seen it, and what was tried?
-- How to read: one line per alert. stands: no later alert ends it or takes its place. seen_by is the
-- first who acknowledged it, plan what they said they would do. controls are all that it pulls down.
-- remediation_attempted is what was last tried against it, remediation_result how that ended as
-- whoever tried says: it changes no status, evidence does. An attempt that names no alert, but the
-- check, counts for the alert that stood then.
-- suppressed_reason says why nobody was told: before_live is before alerts were switched on.
CREATE OR REPLACE VIEW drift
COMMENT 'Regressions and lost evidence, with severity, who has seen them and what was tried'
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
),
tried AS (
  SELECT
    alerts.org,
    alerts.alert_id,
    count(*) AS attempts,
    max(attempts.recorded_at) AS tried_at,
    max_by(attempts.actor, (attempts.recorded_at, attempts.evidence_id)) AS tried_by,
    max_by(attempts.action, (attempts.recorded_at, attempts.evidence_id)) AS action,
    max_by(attempts.result, (attempts.recorded_at, attempts.evidence_id)) AS result
  FROM remediation_attempts AS attempts
  INNER JOIN alerts
    ON alerts.org = attempts.org
    AND attempts.trust = 'verified'
    AND alerts.kind IN ('control.regressed', 'evidence.silent', 'evidence.stale')
    AND (
      alerts.alert_id = attempts.alert_id
      OR (
        attempts.alert_id IS NULL
        AND alerts.check_id = attempts.check_id
        AND alerts.raised_at <= attempts.recorded_at
      )
    )
  LEFT JOIN ended
    ON ended.org = alerts.org
    AND ended.resolves_alert_id = alerts.alert_id
  WHERE attempts.alert_id IS NOT NULL
    OR ended.ended_at IS NULL
    OR attempts.recorded_at <= ended.ended_at
  GROUP BY alerts.org, alerts.alert_id
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
  coalesce(tried.attempts, 0) AS attempts,
  tried.action AS remediation_attempted,
  tried.result AS remediation_result,
  tried.tried_by AS remediation_attempted_by,
  tried.tried_at AS remediation_attempted_at,
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
LEFT JOIN tried
  ON tried.org = alerts.org
  AND tried.alert_id = alerts.alert_id
WHERE alerts.kind IN ('control.regressed', 'evidence.silent', 'evidence.stale')
