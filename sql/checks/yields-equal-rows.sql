-- Yields equal rows
-- Did every message give exactly the rows that its receipt says, to all tables together?
-- Reads every table of evidence. Each row is a message whose rows are more or fewer than
-- booked, or that has rows and no receipt. Rendered: see ChecksTest.
WITH written AS (
  SELECT _topic, _partition, _offset FROM evidence
  UNION ALL
  SELECT _topic, _partition, _offset FROM rejected
  UNION ALL
  SELECT _topic, _partition, _offset FROM policies
  UNION ALL
  SELECT _topic, _partition, _offset FROM policy_changes
  UNION ALL
  SELECT _topic, _partition, _offset FROM scans
  UNION ALL
  SELECT _topic, _partition, _offset FROM scan_findings
  UNION ALL
  SELECT _topic, _partition, _offset FROM hardening_results
  UNION ALL
  SELECT _topic, _partition, _offset FROM policy_results
  UNION ALL
  SELECT _topic, _partition, _offset FROM sboms
  UNION ALL
  SELECT _topic, _partition, _offset FROM components
  UNION ALL
  SELECT _topic, _partition, _offset FROM attestations
  UNION ALL
  SELECT _topic, _partition, _offset FROM vex_statements
  UNION ALL
  SELECT _topic, _partition, _offset FROM builds
  UNION ALL
  SELECT _topic, _partition, _offset FROM pushes
  UNION ALL
  SELECT _topic, _partition, _offset FROM admissions
  UNION ALL
  SELECT _topic, _partition, _offset FROM workloads
  UNION ALL
  SELECT _topic, _partition, _offset FROM runtime_alerts
  UNION ALL
  SELECT _topic, _partition, _offset FROM access_events
  UNION ALL
  SELECT _topic, _partition, _offset FROM asset_declarations
  UNION ALL
  SELECT _topic, _partition, _offset FROM remediations
  UNION ALL
  SELECT _topic, _partition, _offset FROM exceptions
  UNION ALL
  SELECT _topic, _partition, _offset FROM investigations
  UNION ALL
  SELECT _topic, _partition, _offset FROM incidents
  UNION ALL
  SELECT _topic, _partition, _offset FROM changes
  UNION ALL
  SELECT _topic, _partition, _offset FROM patches
  UNION ALL
  SELECT _topic, _partition, _offset FROM baselines
  UNION ALL
  SELECT _topic, _partition, _offset FROM facts
  UNION ALL
  SELECT _topic, _partition, _offset FROM collectors
  UNION ALL
  SELECT _topic, _partition, _offset FROM vulnerability_evaluations
  UNION ALL
  SELECT _topic, _partition, _offset FROM exploits
  UNION ALL
  SELECT _topic, _partition, _offset FROM triage_moves
  UNION ALL
  SELECT _topic, _partition, _offset FROM acknowledgements
  UNION ALL
  SELECT _topic, _partition, _offset FROM remediation_attempts
),
counted AS (
  SELECT
    _topic,
    _partition,
    _offset,
    count(*) AS found
  FROM written
  GROUP BY _topic, _partition, _offset
)
SELECT
  coalesce(receipts._topic, counted._topic) AS _topic,
  coalesce(receipts._partition, counted._partition) AS _partition,
  coalesce(receipts._offset, counted._offset) AS _offset,
  receipts.rows AS booked,
  counted.found
FROM receipts
FULL JOIN counted
  ON counted._topic = receipts._topic
  AND counted._partition = receipts._partition
  AND counted._offset = receipts._offset
WHERE coalesce(receipts.rows, -1) <> coalesce(counted.found, 0)
