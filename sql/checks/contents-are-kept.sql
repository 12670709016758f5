-- Contents are kept
-- Is what the tool wrote kept for every message that became evidence?
-- Reads receipts and raw_contents. Each row is a message whose content cannot be found by its digest,
-- or is there twice.
SELECT
  receipts._topic,
  receipts._partition,
  receipts._offset,
  receipts.raw_digest,
  count(raw_contents._offset) AS kept
FROM receipts
LEFT JOIN raw_contents
  ON raw_contents._topic = receipts._topic
  AND raw_contents._partition = receipts._partition
  AND raw_contents._offset = receipts._offset
  AND raw_contents.raw_digest = receipts.raw_digest
WHERE receipts._topic = 'evidence.raw'
  AND receipts.outcome <> 'rejected'
GROUP BY receipts._topic, receipts._partition, receipts._offset, receipts.raw_digest
HAVING count(raw_contents._offset) <> 1
