-- Alerts that somebody looked into
-- Of the runtime alerts of these severities that were decided within the window: looked into in
-- time, at the moment at which the first investigation of that alert id was opened, at most the
-- parameter after the alert; or not, at the moment at which the parameter had passed. Those
-- looked into in time.
-- Reads investigations, runtime_alerts.
-- Parameters: :org, :at, :from, :severities, :within.
WITH rang AS (
  SELECT
    alert_id,
    coalesce(alerted_at, occurred_at) AS rang_at
  FROM runtime_alerts
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND (cardinality(:severities) = 0 OR contains(:severities, severity))
),
opened AS (
  SELECT
    alert_id,
    min(coalesce(opened_at, occurred_at)) AS opened_at
  FROM investigations
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
  GROUP BY alert_id
),
decided AS (
  SELECT
    coalesce(opened.opened_at <= rang.rang_at + :within, FALSE) AS in_time,
    CASE
      WHEN opened.opened_at <= rang.rang_at + :within THEN opened.opened_at
      ELSE rang.rang_at + :within
    END AS decided_at
  FROM rang
  LEFT JOIN opened ON opened.alert_id = rang.alert_id
),
counted AS (
  SELECT
    count_if(in_time) AS numerator,
    count(*) AS denominator
  FROM decided
  WHERE decided_at >= :from
    AND decided_at < :at
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
