-- References resolve
-- Does every row that names another row find it?
-- Reads every table of evidence. Each row is an identifier that leads nowhere. Rendered: see
-- ChecksTest.
WITH named AS (
  SELECT 'scans.evidence_id' AS reference, evidence_id FROM scans
  UNION ALL
  SELECT 'scan_findings.evidence_id' AS reference, evidence_id FROM scan_findings
  UNION ALL
  SELECT 'hardening_results.evidence_id' AS reference, evidence_id FROM hardening_results
  UNION ALL
  SELECT 'policy_results.evidence_id' AS reference, evidence_id FROM policy_results
  UNION ALL
  SELECT 'sboms.evidence_id' AS reference, evidence_id FROM sboms
  UNION ALL
  SELECT 'components.evidence_id' AS reference, evidence_id FROM components
  UNION ALL
  SELECT 'attestations.evidence_id' AS reference, evidence_id FROM attestations
  UNION ALL
  SELECT 'vex_statements.evidence_id' AS reference, evidence_id FROM vex_statements
  UNION ALL
  SELECT 'builds.evidence_id' AS reference, evidence_id FROM builds
  UNION ALL
  SELECT 'pushes.evidence_id' AS reference, evidence_id FROM pushes
  UNION ALL
  SELECT 'admissions.evidence_id' AS reference, evidence_id FROM admissions
  UNION ALL
  SELECT 'workloads.evidence_id' AS reference, evidence_id FROM workloads
  UNION ALL
  SELECT 'runtime_alerts.evidence_id' AS reference, evidence_id FROM runtime_alerts
  UNION ALL
  SELECT 'access_events.evidence_id' AS reference, evidence_id FROM access_events
  UNION ALL
  SELECT 'asset_declarations.evidence_id' AS reference, evidence_id FROM asset_declarations
  UNION ALL
  SELECT 'remediations.evidence_id' AS reference, evidence_id FROM remediations
  UNION ALL
  SELECT 'exceptions.evidence_id' AS reference, evidence_id FROM exceptions
  UNION ALL
  SELECT 'investigations.evidence_id' AS reference, evidence_id FROM investigations
  UNION ALL
  SELECT 'incidents.evidence_id' AS reference, evidence_id FROM incidents
  UNION ALL
  SELECT 'changes.evidence_id' AS reference, evidence_id FROM changes
  UNION ALL
  SELECT 'patches.evidence_id' AS reference, evidence_id FROM patches
  UNION ALL
  SELECT 'baselines.evidence_id' AS reference, evidence_id FROM baselines
  UNION ALL
  SELECT 'facts.evidence_id' AS reference, evidence_id FROM facts
  UNION ALL
  SELECT 'collectors.evidence_id' AS reference, evidence_id FROM collectors
  UNION ALL
  SELECT 'vulnerability_evaluations.evidence_id' AS reference, evidence_id FROM vulnerability_evaluations
  UNION ALL
  SELECT 'exploits.evidence_id' AS reference, evidence_id FROM exploits
  UNION ALL
  SELECT 'triage_moves.evidence_id' AS reference, evidence_id FROM triage_moves
  UNION ALL
  SELECT 'acknowledgements.evidence_id' AS reference, evidence_id FROM acknowledgements
  UNION ALL
  SELECT 'remediation_attempts.evidence_id' AS reference, evidence_id FROM remediation_attempts
)
SELECT
  named.reference,
  named.evidence_id AS identifier
FROM named
LEFT JOIN evidence
  ON evidence.evidence_id = named.evidence_id
WHERE evidence.evidence_id IS NULL
UNION ALL
SELECT
  'scan_findings.scan_id',
  scan_findings.scan_id
FROM scan_findings
LEFT JOIN scans
  ON scans.scan_id = scan_findings.scan_id
WHERE scans.scan_id IS NULL
