-- Evidence whose sender proved who it is
-- Of the events recorded within the window (parts of one message's event are one), those with
-- trust verified.
-- Reads evidence.
-- Parameters: :org, :at, :from, :kinds.
WITH chosen AS (
  SELECT trust
  FROM evidence
  WHERE org = :org
    AND recorded_at >= :from
    AND recorded_at < :at
    AND part = 0
    AND NOT simulated
    AND (cardinality(:kinds) = 0 OR contains(:kinds, kind))
),
counted AS (
  SELECT
    count_if(trust = 'verified') AS numerator,
    count(*) AS denominator
  FROM chosen
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
