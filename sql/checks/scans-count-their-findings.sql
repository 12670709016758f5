-- Scans count their findings
-- Do the counts on a scan equal the findings stored for it?
-- Reads scans and scan_findings. Suppressed findings are counted apart. Each row is a scan whose
-- counts and findings differ.
WITH stored AS (
  SELECT
    scan_id,
    count_if(severity = 'critical' AND NOT is_suppressed) AS critical,
    count_if(severity = 'high' AND NOT is_suppressed) AS high,
    count_if(severity = 'medium' AND NOT is_suppressed) AS medium,
    count_if(severity = 'low' AND NOT is_suppressed) AS low,
    count_if(severity = 'negligible' AND NOT is_suppressed) AS negligible,
    count_if(severity = 'unknown' AND NOT is_suppressed) AS unknown,
    count_if(is_suppressed) AS suppressed
  FROM scan_findings
  GROUP BY scan_id
)
SELECT
  scans.scan_id,
  scans.repository,
  scans.critical,
  stored.critical AS stored_critical,
  scans.high,
  stored.high AS stored_high
FROM scans
LEFT JOIN stored
  ON stored.scan_id = scans.scan_id
WHERE (scans.critical, scans.high, scans.medium, scans.low, scans.negligible, scans.unknown, scans.suppressed)
  <> (
    coalesce(stored.critical, 0),
    coalesce(stored.high, 0),
    coalesce(stored.medium, 0),
    coalesce(stored.low, 0),
    coalesce(stored.negligible, 0),
    coalesce(stored.unknown, 0),
    coalesce(stored.suppressed, 0)
  )
