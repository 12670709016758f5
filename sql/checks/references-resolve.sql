-- References resolve
-- Does every row that names another row find it?
-- Reads evidence, scans, scan_findings. Each row is an identifier that leads nowhere.
SELECT
  'scans.evidence_id' AS reference,
  scans.evidence_id AS identifier
FROM scans
LEFT JOIN evidence
  ON evidence.evidence_id = scans.evidence_id
WHERE evidence.evidence_id IS NULL
UNION ALL
SELECT
  'scan_findings.scan_id',
  scan_findings.scan_id
FROM scan_findings
LEFT JOIN scans
  ON scans.scan_id = scan_findings.scan_id
WHERE scans.scan_id IS NULL
