-- Regressions
-- What has got worse, which controls does that pull down, and who has seen it?
-- Controls: NIST 800-53 CA-7, IR-4 and SI-4, SOC 2 CC4.2 and CC7.2, ISO 27001 A.5.24 and A.8.16.
-- How to read: one line per alert, what stands still first, the newest on top. stands: no later
-- alert of the same check ends it or takes its place. Nobody was told of one with not_told_because;
-- before_live is what happened before the organisation's alerts were switched on.
-- seen_by is the first who said so; seen_after_seconds how long that took.
-- Parameters: none.
WITH seen AS (
  SELECT
    org,
    alert_id,
    min(recorded_at) AS seen_at,
    min_by(actor, recorded_at) AS seen_by,
    min_by(plan, recorded_at) AS plan
  FROM acknowledgements
  GROUP BY org, alert_id
),
ended AS (
  SELECT
    org,
    resolves_alert_id,
    min(raised_at) AS ended_at,
    min_by(kind, raised_at) AS ended_by
  FROM alerts
  WHERE resolves_alert_id IS NOT NULL
  GROUP BY org, resolves_alert_id
)
SELECT
  alerts.org,
  ended.resolves_alert_id IS NULL AS stands,
  alerts.raised_at,
  alerts.kind,
  alerts.severity,
  alerts.title,
  alerts.old_status,
  alerts.new_status,
  alerts.check_id,
  cardinality(alerts.controls) AS controls_down,
  alerts.frameworks,
  alerts.message,
  alerts.recommendation,
  alerts.suppressed_reason AS not_told_because,
  seen.seen_by,
  seen.seen_at,
  date_diff('second', alerts.raised_at, seen.seen_at) AS seen_after_seconds,
  seen.plan,
  ended.ended_by,
  ended.ended_at,
  alerts.alert_id
FROM alerts
LEFT JOIN seen
  ON seen.org = alerts.org
  AND seen.alert_id = alerts.alert_id
LEFT JOIN ended
  ON ended.org = alerts.org
  AND ended.resolves_alert_id = alerts.alert_id
WHERE alerts.kind IN ('control.regressed', 'evidence.silent', 'evidence.stale')
ORDER BY stands DESC, alerts.raised_at DESC, controls_down DESC, alerts.alert_id
