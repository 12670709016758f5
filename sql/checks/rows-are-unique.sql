-- Rows are unique
-- Was any row written twice?
-- Reads every table of evidence. Topic, partition, offset and index name a row; each row here
-- is a name that more than one row of a table bears. Rendered: see ChecksTest.
WITH named AS (
  SELECT 'receipts' AS table_name, _topic, _partition, _offset, _index FROM receipts
  UNION ALL
  SELECT 'evidence' AS table_name, _topic, _partition, _offset, _index FROM evidence
  UNION ALL
  SELECT 'raw_contents' AS table_name, _topic, _partition, _offset, _index FROM raw_contents
  UNION ALL
  SELECT 'rejected' AS table_name, _topic, _partition, _offset, _index FROM rejected
  UNION ALL
  SELECT 'scans' AS table_name, _topic, _partition, _offset, _index FROM scans
  UNION ALL
  SELECT 'scan_findings' AS table_name, _topic, _partition, _offset, _index FROM scan_findings
  UNION ALL
  SELECT 'hardening_results' AS table_name, _topic, _partition, _offset, _index FROM hardening_results
  UNION ALL
  SELECT 'policy_results' AS table_name, _topic, _partition, _offset, _index FROM policy_results
  UNION ALL
  SELECT 'sboms' AS table_name, _topic, _partition, _offset, _index FROM sboms
  UNION ALL
  SELECT 'components' AS table_name, _topic, _partition, _offset, _index FROM components
  UNION ALL
  SELECT 'attestations' AS table_name, _topic, _partition, _offset, _index FROM attestations
  UNION ALL
  SELECT 'vex_statements' AS table_name, _topic, _partition, _offset, _index FROM vex_statements
  UNION ALL
  SELECT 'builds' AS table_name, _topic, _partition, _offset, _index FROM builds
  UNION ALL
  SELECT 'pushes' AS table_name, _topic, _partition, _offset, _index FROM pushes
  UNION ALL
  SELECT 'admissions' AS table_name, _topic, _partition, _offset, _index FROM admissions
  UNION ALL
  SELECT 'workloads' AS table_name, _topic, _partition, _offset, _index FROM workloads
  UNION ALL
  SELECT 'runtime_alerts' AS table_name, _topic, _partition, _offset, _index FROM runtime_alerts
  UNION ALL
  SELECT 'access_events' AS table_name, _topic, _partition, _offset, _index FROM access_events
  UNION ALL
  SELECT 'asset_declarations' AS table_name, _topic, _partition, _offset, _index FROM asset_declarations
  UNION ALL
  SELECT 'remediations' AS table_name, _topic, _partition, _offset, _index FROM remediations
  UNION ALL
  SELECT 'exceptions' AS table_name, _topic, _partition, _offset, _index FROM exceptions
  UNION ALL
  SELECT 'investigations' AS table_name, _topic, _partition, _offset, _index FROM investigations
  UNION ALL
  SELECT 'incidents' AS table_name, _topic, _partition, _offset, _index FROM incidents
  UNION ALL
  SELECT 'changes' AS table_name, _topic, _partition, _offset, _index FROM changes
  UNION ALL
  SELECT 'patches' AS table_name, _topic, _partition, _offset, _index FROM patches
  UNION ALL
  SELECT 'baselines' AS table_name, _topic, _partition, _offset, _index FROM baselines
  UNION ALL
  SELECT 'facts' AS table_name, _topic, _partition, _offset, _index FROM facts
  UNION ALL
  SELECT 'collectors' AS table_name, _topic, _partition, _offset, _index FROM collectors
  UNION ALL
  SELECT 'vulnerability_evaluations' AS table_name, _topic, _partition, _offset, _index FROM vulnerability_evaluations
  UNION ALL
  SELECT 'exploits' AS table_name, _topic, _partition, _offset, _index FROM exploits
  UNION ALL
  SELECT 'triage_moves' AS table_name, _topic, _partition, _offset, _index FROM triage_moves
  UNION ALL
  SELECT 'acknowledgements' AS table_name, _topic, _partition, _offset, _index FROM acknowledgements
  UNION ALL
  SELECT 'remediation_attempts' AS table_name, _topic, _partition, _offset, _index FROM remediation_attempts
  UNION ALL
  SELECT 'policies' AS table_name, _topic, _partition, _offset, _index FROM policies
  UNION ALL
  SELECT 'policy_changes' AS table_name, _topic, _partition, _offset, _index FROM policy_changes
  UNION ALL
  SELECT 'audit_log' AS table_name, _topic, _partition, _offset, _index FROM audit_log
)
SELECT
  table_name,
  _topic,
  _partition,
  _offset,
  _index,
  count(*) AS copies
FROM named
GROUP BY table_name, _topic, _partition, _offset, _index
HAVING count(*) <> 1
