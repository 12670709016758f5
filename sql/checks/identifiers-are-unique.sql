-- Identifiers are unique
-- Is any finding, asset or control in its current table twice, any transition, alert, evaluation, command, score or action in its history twice, any control or check in one content twice?
-- Reads findings, assets, controls, finding_history, alerts, control_evaluations, control_changes,
-- commands, score_history, controls_catalog, checks_catalog and audit_log. Each row is an identifier
-- that more than one row of a table bears.
WITH named AS (
  SELECT 'findings' AS table_name, finding_id AS identifier FROM findings
  UNION ALL
  SELECT 'assets' AS table_name, asset_id AS identifier FROM assets
  UNION ALL
  SELECT 'controls' AS table_name, control_key AS identifier FROM controls
  UNION ALL
  SELECT 'finding_history' AS table_name, event_id AS identifier FROM finding_history
  UNION ALL
  SELECT 'alerts' AS table_name, alert_id AS identifier FROM alerts
  UNION ALL
  SELECT 'control_evaluations' AS table_name, evaluation_id AS identifier FROM control_evaluations
  UNION ALL
  SELECT 'control_changes' AS table_name, change_id AS identifier FROM control_changes
  UNION ALL
  SELECT 'commands' AS table_name, command_id AS identifier FROM commands
  UNION ALL
  SELECT 'score_history' AS table_name, point_id AS identifier FROM score_history
  UNION ALL
  SELECT
    'controls_catalog' AS table_name,
    concat(catalog_digest, ' ', framework, ' ', control_id) AS identifier
  FROM controls_catalog
  UNION ALL
  SELECT 'checks_catalog' AS table_name, concat(catalog_digest, ' ', check_id) AS identifier FROM checks_catalog
  UNION ALL
  SELECT 'audit_log' AS table_name, action_id AS identifier FROM audit_log
)
SELECT
  table_name,
  identifier,
  count(*) AS copies
FROM named
GROUP BY table_name, identifier
HAVING count(*) <> 1
