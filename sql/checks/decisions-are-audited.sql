-- Decisions are audited
-- Is every policy and every decision that came in also in the audit log?
-- Reads policies, the tables of decisions, and audit_log, of what was recorded more than ten minutes
-- ago: another job writes the audit log, and may be a little behind. Each row is a version of a
-- policy, or evidence, that changed something and of which the audit log knows nothing.
WITH decided AS (
  SELECT 'exceptions' AS table_name, evidence_id, recorded_at FROM exceptions
  UNION ALL
  SELECT 'triage_moves', evidence_id, recorded_at FROM triage_moves
  UNION ALL
  SELECT 'remediations', evidence_id, recorded_at FROM remediations
  UNION ALL
  SELECT 'vulnerability_evaluations', evidence_id, recorded_at FROM vulnerability_evaluations
  UNION ALL
  SELECT 'vex_statements', evidence_id, recorded_at FROM vex_statements
  UNION ALL
  SELECT 'acknowledgements', evidence_id, recorded_at FROM acknowledgements
  UNION ALL
  SELECT 'remediation_attempts', evidence_id, recorded_at FROM remediation_attempts
  UNION ALL
  SELECT 'investigations', evidence_id, recorded_at FROM investigations
  UNION ALL
  SELECT 'incidents', evidence_id, recorded_at FROM incidents
  UNION ALL
  SELECT 'changes', evidence_id, recorded_at FROM changes
  UNION ALL
  SELECT 'patches', evidence_id, recorded_at FROM patches
  UNION ALL
  SELECT 'asset_declarations', evidence_id, recorded_at FROM asset_declarations
  UNION ALL
  SELECT 'baselines', evidence_id, recorded_at FROM baselines
)
SELECT
  decided.table_name,
  decided.evidence_id AS identifier,
  decided.recorded_at
FROM decided
LEFT JOIN audit_log
  ON audit_log.evidence_id = decided.evidence_id
WHERE audit_log.evidence_id IS NULL
  AND decided.recorded_at < current_timestamp - INTERVAL '10' MINUTE
UNION ALL
SELECT
  'policies',
  policies.org || ' ' || CAST(policies.policy_version AS varchar),
  policies.recorded_at
FROM policies
LEFT JOIN audit_log
  ON audit_log.org = policies.org
  AND audit_log.action = 'policy_applied'
  AND audit_log.outcome = 'done'
  AND audit_log.policy_version = policies.policy_version
WHERE audit_log.action_id IS NULL
  AND policies.recorded_at < current_timestamp - INTERVAL '10' MINUTE
