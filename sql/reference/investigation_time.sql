-- Time to end an investigation
-- Over the alerts whose investigation was first recorded as closed with closed_at within the
-- window: the statistic of closed_at minus the alert's moment, or minus opened_at where the
-- alert is not on record, in whole minutes, rounded up.
-- Reads investigations, runtime_alerts.
-- Parameters: :org, :at, :from, :statistic.
WITH closed AS (
  SELECT
    alert_id,
    min_by(closed_at, recorded_at) AS closed_at,
    min_by(opened_at, recorded_at) AS opened_at
  FROM investigations
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND closed_at IS NOT NULL
  GROUP BY alert_id
),
rang AS (
  SELECT
    alert_id,
    min(coalesce(alerted_at, occurred_at)) AS rang_at
  FROM runtime_alerts
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
  GROUP BY alert_id
),
taken AS (
  SELECT
    greatest(
      0,
      date_diff('second', coalesce(rang.rang_at, closed.opened_at), closed.closed_at)
    ) AS seconds
  FROM closed
  LEFT JOIN rang ON rang.alert_id = closed.alert_id
  WHERE closed.closed_at >= :from
    AND closed.closed_at < :at
),
minutes AS (
  -- In whole minutes, rounded up.
  SELECT
    CAST(ceiling(seconds / 60e0) * 60 AS bigint) AS seconds,
    row_number() OVER (ORDER BY seconds) AS place,
    count(*) OVER () AS number
  FROM taken
)
SELECT
  CASE :statistic
    WHEN 'mean' THEN CAST(sum(seconds) AS double) / count(*)
    WHEN 'median' THEN CAST(max(CASE WHEN place <= (number + 1) / 2 THEN seconds END) AS double)
    WHEN 'p90' THEN CAST(max(CASE WHEN place <= (number * 9 + 9) / 10 THEN seconds END) AS double)
  END AS value,
  count(*) AS numerator,
  count(*) AS denominator
FROM minutes
