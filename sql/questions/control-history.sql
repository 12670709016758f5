-- History of a control
-- What happened to a control, when, by what, and were people told?
-- Controls: NIST 800-53 CA-7 and AU-6, SOC 2 CC4.1 and CC4.2, ISO 27001 A.5.35.
-- How to read: one line per change, the newest first. from_status and to_status are the control's;
-- where they are the same, a check of it changed beside one that decides. lasted_seconds is how long
-- the control stood so until the next line of it. Where nobody was told of a fall, not_told_because
-- says why: hold is a fall while recovery was awaited, before_live one before alerts were switched on.
-- A pass of a partial control shows only what containers show: people_show is the rest.
-- Parameters: none; add WHERE changes.control_id = '...' AND changes.scope = '...'.
SELECT
  changes.recorded_at,
  changes.org,
  changes.scope,
  changes.control_id,
  changes.transition,
  changes.from_status,
  changes.to_status,
  changes.reason,
  changes.check_id,
  changes.cause,
  changes.message,
  CASE WHEN changes.coverage = 'partial' THEN catalog.note END AS people_show,
  changes.is_alerted,
  changes.not_alerted_reason AS not_told_because,
  changes.alert_id,
  changes.acknowledged_by,
  changes.acknowledged_at,
  changes.remediation_attempted,
  changes.remediation_result,
  date_diff(
    'second',
    changes.recorded_at,
    lead(changes.recorded_at) OVER (
      PARTITION BY changes.org, changes.scope, changes.control_id
      ORDER BY changes.recorded_at, changes.change_id
    )
  ) AS lasted_seconds,
  changes.policy_version,
  changes.catalog_digest
FROM control_changes AS changes
LEFT JOIN controls_catalog AS catalog
  ON catalog.catalog_digest = changes.catalog_digest
  AND catalog.framework = changes.framework
  AND catalog.control_id = changes.control_id
ORDER BY changes.recorded_at DESC, changes.org, changes.scope, changes.control_id, changes.change_id
