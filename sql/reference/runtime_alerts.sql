-- Alerts of sensors
-- Number of runtime alerts within the window, of these severities and rules.
-- Reads runtime_alerts.
-- Parameters: :org, :at, :from, :rules, :severities.
WITH chosen AS (
  SELECT alert_id
  FROM runtime_alerts
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND coalesce(alerted_at, occurred_at) >= :from
    AND coalesce(alerted_at, occurred_at) < :at
    AND (cardinality(:severities) = 0 OR contains(:severities, severity))
    AND (
      cardinality(:rules) = 0
      OR any_match(:rules, pattern -> rule LIKE replace(pattern, '*', '%'))
      OR any_match(:rules, pattern -> any_match(tags, tag -> tag LIKE replace(pattern, '*', '%')))
    )
),
counted AS (
  SELECT count(*) AS number
  FROM chosen
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
