-- Yields equal rows
-- Did every message give exactly the rows that its receipt says, to all tables together?
-- Reads every table of evidence. Each row is a message whose rows are more or fewer than booked, or
-- that has rows and no receipt.
WITH written AS (
  SELECT _topic, _partition, _offset FROM evidence
  UNION ALL
  SELECT _topic, _partition, _offset FROM scans
  UNION ALL
  SELECT _topic, _partition, _offset FROM scan_findings
  UNION ALL
  SELECT _topic, _partition, _offset FROM rejected
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
