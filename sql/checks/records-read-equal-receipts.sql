-- Records read equal receipts
-- Was every data message that the job read from the log booked?
-- Reads cuts and receipts. A source says at each checkpoint how many data messages of a partition
-- it has read so far; once a complete cut has passed that recorded time, as many receipts must be
-- there. Gaps in offsets are legal, so counts are compared, not offsets. The newest cut is left
-- out: tables commit one after the other. A cut is complete when each table has as many parts as
-- its router has subtasks; tables may have different routers.
WITH told AS (
  SELECT
    checkpoint,
    table_name,
    min(recorded_at) AS recorded_at,
    count(*) = max(parts) AS is_complete
  FROM cuts
  WHERE role = 'router'
    AND checkpoint < (SELECT max(checkpoint) FROM cuts)
  GROUP BY checkpoint, table_name
),
passed AS (
  SELECT
    checkpoint,
    min(recorded_at) AS recorded_at
  FROM told
  GROUP BY checkpoint
  HAVING every(is_complete)
),
read AS (
  SELECT
    topic,
    partition,
    max(next_offset) AS next_offset,
    max_by(data_read, next_offset) AS data_read
  FROM cuts
  WHERE role = 'source'
    AND recorded_at <= (SELECT max(recorded_at) FROM passed)
  GROUP BY topic, partition
),
booked AS (
  SELECT
    read.topic,
    read.partition,
    count(receipts._offset) AS receipts
  FROM read
  LEFT JOIN receipts
    ON receipts._topic = read.topic
    AND receipts._partition = read.partition
    AND receipts._offset < read.next_offset
  GROUP BY read.topic, read.partition
)
SELECT
  read.topic,
  read.partition,
  read.next_offset,
  read.data_read,
  booked.receipts
FROM read
JOIN booked
  ON booked.topic = read.topic
  AND booked.partition = read.partition
WHERE booked.receipts <> read.data_read
