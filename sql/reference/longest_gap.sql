-- Longest stretch without evidence
-- The longest stretch of whole hours of the window, its ends included, in which no event of
-- these kinds whose sender proved who it is was recorded, from the first one ever on.
-- Reads evidence.
-- Parameters: :org, :at, :from, :kinds.
WITH heard AS (
  SELECT recorded_at
  FROM evidence
  WHERE org = :org
    AND recorded_at < :at
    AND trust = 'verified'
    AND NOT simulated
    AND contains(:kinds, kind)
),
first_heard AS (
  SELECT min(recorded_at) AS at
  FROM heard
),
hours AS (
  -- The ends of the window, and every hour in which something came.
  SELECT DISTINCT date_diff('hour', TIMESTAMP '1970-01-01 00:00:00 UTC', recorded_at) AS hour
  FROM heard
  WHERE recorded_at >= :from
  UNION
  SELECT date_diff('hour', TIMESTAMP '1970-01-01 00:00:00 UTC', :at)
  UNION
  SELECT date_diff('hour', TIMESTAMP '1970-01-01 00:00:00 UTC', :from) - 1
  FROM first_heard
  WHERE at < :from
),
gaps AS (
  SELECT (hour - lag(hour) OVER (ORDER BY hour) - 1) * 3600 AS seconds
  FROM hours
),
counted AS (
  SELECT
    (
      SELECT count(DISTINCT date_trunc('hour', recorded_at))
      FROM heard
      WHERE recorded_at >= :from
    ) AS heard_hours,
    max(seconds) AS seconds
  FROM gaps
)
SELECT
  CASE WHEN heard_hours > 0 THEN CAST(seconds AS double) END AS value,
  CASE WHEN heard_hours > 0 THEN seconds ELSE 0 END AS numerator,
  heard_hours AS denominator
FROM counted
