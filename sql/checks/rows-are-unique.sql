-- Rows are unique
-- Was any row written twice?
-- Reads every table of evidence. Topic, partition, offset and index name a row; each row here is a
-- name that more than one row of a table bears.
WITH named AS (
  SELECT 'receipts' AS table_name, _topic, _partition, _offset, _index FROM receipts
  UNION ALL
  SELECT 'evidence', _topic, _partition, _offset, _index FROM evidence
  UNION ALL
  SELECT 'scans', _topic, _partition, _offset, _index FROM scans
  UNION ALL
  SELECT 'scan_findings', _topic, _partition, _offset, _index FROM scan_findings
  UNION ALL
  SELECT 'rejected', _topic, _partition, _offset, _index FROM rejected
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
