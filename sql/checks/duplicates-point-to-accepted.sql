-- Duplicates point to what was accepted
-- Is every message that was set aside as a duplicate really in the books elsewhere?
-- Reads receipts. Each row is a duplicate whose original was not accepted, or says something else.
SELECT
  duplicate._topic,
  duplicate._partition,
  duplicate._offset,
  duplicate.duplicate_of_partition,
  duplicate.duplicate_of_offset
FROM receipts AS duplicate
LEFT JOIN receipts AS original
  ON original._topic = duplicate._topic
  AND original._partition = duplicate.duplicate_of_partition
  AND original._offset = duplicate.duplicate_of_offset
  AND original.outcome = 'accepted'
  AND original.message_id = duplicate.message_id
WHERE duplicate.outcome = 'duplicate'
  AND original.message_id IS NULL
