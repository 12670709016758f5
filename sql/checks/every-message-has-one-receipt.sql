-- Every message has one receipt
-- Is any data message booked more than once?
-- Reads receipts. Each row is a message with more than one receipt; there must be none.
SELECT
  _topic,
  _partition,
  _offset,
  count(*) AS receipts
FROM receipts
GROUP BY _topic, _partition, _offset
HAVING count(*) <> 1
