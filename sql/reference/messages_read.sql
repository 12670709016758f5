-- Messages that could be read
-- Of the messages of evidence received within the window (by their receipts), those that were
-- not rejected.
-- Reads receipts.
-- Parameters: :org, :at, :from.
WITH counted AS (
  SELECT
    count_if(outcome <> 'rejected') AS numerator,
    count(*) AS denominator
  FROM receipts
  WHERE org = :org
    AND _topic = 'evidence.raw'
    AND recorded_at >= :from
    AND recorded_at < :at
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
