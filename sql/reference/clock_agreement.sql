-- Events whose clocks agree
-- Of the events recorded within the window whose occurred_at differs from recorded_at and is not
-- more than an hour before it (the source tells its own time, and did not deliver from a
-- backlog), those with occurred_at no later than recorded_at by more than the parameter.
-- Reads evidence.
-- Parameters: :org, :at, :from, :within.
WITH chosen AS (
  SELECT occurred_at, recorded_at
  FROM evidence
  WHERE org = :org
    AND recorded_at >= :from
    AND recorded_at < :at
    AND trust = 'verified'
    AND part = 0
    AND NOT simulated
    AND occurred_at <> recorded_at
    AND occurred_at >= recorded_at - INTERVAL '1' HOUR
),
counted AS (
  SELECT
    count_if(occurred_at <= recorded_at + :within) AS numerator,
    count(*) AS denominator
  FROM chosen
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
