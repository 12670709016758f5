-- Grants of unlimited rights
-- Number of allowed access events within the window whose grants match one of the patterns.
-- Reads access_events.
-- Parameters: :org, :at, :from, :patterns.
WITH used AS (
  SELECT
    *,
    coalesce(accessed_at, occurred_at) AS moment
  FROM access_events
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND decision IN ('allowed', 'warned', 'bypassed')
    AND coalesce(accessed_at, occurred_at) >= :from
    AND coalesce(accessed_at, occurred_at) < :at
),
counted AS (
  SELECT count(*) AS number
  FROM used
  WHERE any_match(:patterns, pattern -> grants LIKE replace(pattern, '*', '%'))
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
