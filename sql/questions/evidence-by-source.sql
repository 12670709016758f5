-- Evidence by source
-- Who sends what, how much of it can be read and trusted, and when was each last heard?
-- Controls: NIST 800-53 AU-2, AU-12 and CA-7, SOC 2 CC4.1 and CC7.2, ISO 27001 A.8.15.
-- How to read: one line per collector and source; the longest silent come first. Source unknown is
-- what no source recognised. Unverified messages name a collector that did not prove itself, or none.
-- numbers_missing belongs to the collector, in each of its lines: messages that it counted and that
-- never came, between the lowest and the highest number that it signed. A number that it spent on
-- another organisation counts as missing here.
-- Parameters: none.
WITH counted AS (
  SELECT
    org,
    collector_id,
    min(sequence) AS lowest,
    max(sequence) AS highest
  FROM receipts
  WHERE trust = 'verified'
    AND sequence IS NOT NULL
  GROUP BY org, collector_id
),
numbered AS (
  SELECT
    counted.org,
    counted.collector_id,
    counted.highest - counted.lowest + 1 - count(DISTINCT receipts.sequence) AS numbers_missing
  FROM counted
  JOIN receipts
    ON receipts.org = counted.org
    AND receipts.collector_id = counted.collector_id
    AND receipts.sequence BETWEEN counted.lowest AND counted.highest
  GROUP BY counted.org, counted.collector_id, counted.lowest, counted.highest
)
SELECT
  coalesce(receipts.org, 'unknown') AS org,
  receipts.collector_id,
  coalesce(receipts.source, 'unknown') AS source,
  count(*) AS messages,
  count_if(receipts.outcome = 'accepted') AS accepted,
  count_if(receipts.outcome = 'rejected') AS rejected,
  count_if(receipts.outcome = 'ignored') AS ignored,
  count_if(receipts.outcome = 'duplicate') AS duplicate,
  count_if(receipts.trust = 'unverified') AS unverified,
  sum(receipts.rows) AS rows_given,
  max(receipts.recorded_at) AS last_heard_at,
  max(receipts.recorded_at) FILTER (WHERE receipts.outcome = 'accepted') AS last_accepted_at,
  max(numbered.numbers_missing) AS numbers_missing
FROM receipts
LEFT JOIN numbered
  ON numbered.org = receipts.org
  AND numbered.collector_id = receipts.collector_id
GROUP BY
  coalesce(receipts.org, 'unknown'),
  receipts.collector_id,
  coalesce(receipts.source, 'unknown')
ORDER BY last_heard_at, org, receipts.collector_id, source
