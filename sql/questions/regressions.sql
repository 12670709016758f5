-- Regressions
-- What has got worse, which controls does that pull down, and who has seen it, and what was tried?
-- Controls: NIST 800-53 CA-7, IR-4 and SI-4, SOC 2 CC4.2 and CC7.2, ISO 27001 A.5.24 and A.8.16.
-- How to read: one line per alert, what stands still first, the newest on top. stands: no later
-- alert of the same check ends it or takes its place. Nobody was told of one with not_told_because;
-- before_live is what happened before the organisation's alerts were switched on.
-- seen_by is the first who said so; seen_after_seconds how long that took. remediation_attempted is
-- what was last tried, remediation_result how that ended as whoever tried says; only evidence ends it.
-- Parameters: none.
SELECT
  org,
  stands,
  raised_at,
  kind,
  severity,
  title,
  old_status,
  new_status,
  check_id,
  cardinality(controls) AS controls_down,
  frameworks,
  message,
  recommendation,
  suppressed_reason AS not_told_because,
  seen_by,
  seen_at,
  seen_after_seconds,
  plan,
  remediation_attempted,
  remediation_result,
  remediation_attempted_by,
  remediation_attempted_at,
  ended_by,
  ended_at,
  alert_id
FROM drift
ORDER BY stands DESC, raised_at DESC, controls_down DESC, alert_id
