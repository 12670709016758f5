-- Identifiers are unique
-- Is any finding or asset in its current table twice, any transition, alert or action in its history twice?
-- Reads findings, assets, finding_history, alerts and audit_log. Each row is an identifier that more
-- than one row of a table bears.
WITH named AS (
  SELECT 'findings' AS table_name, finding_id AS identifier FROM findings
  UNION ALL
  SELECT 'assets' AS table_name, asset_id AS identifier FROM assets
  UNION ALL
  SELECT 'finding_history' AS table_name, event_id AS identifier FROM finding_history
  UNION ALL
  SELECT 'alerts' AS table_name, alert_id AS identifier FROM alerts
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
