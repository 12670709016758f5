-- Trend of scores
-- How did the organisation, its frameworks and their families stand, day by day, and is that better?
-- How to read: one line per day and scope; without a scope it is the organisation, the mean of its
-- scopes, without a family the whole scope. A day's line is how things stood when that day was first
-- judged. trend compares with the day before: up, down, flat. A score that rises while assessed_share
-- falls is no good news: less is known.
CREATE OR REPLACE VIEW score_trend
COMMENT 'Scores by day, with the change since the day before and over 30 days'
SECURITY INVOKER
AS
WITH days AS (
  SELECT
    org,
    framework,
    scope,
    family,
    score,
    assessed_share,
    headline,
    full_controls,
    partial_controls,
    out_of_scope_controls,
    pass_controls,
    warning_controls,
    failed_controls,
    not_assessed_controls,
    not_applicable_controls,
    catalog_digest,
    policy_version,
    CAST(day AS date) AS on_day,
    lag(score) OVER (PARTITION BY org, scope, family ORDER BY day) AS score_before,
    first_value(score) IGNORE NULLS OVER (
      PARTITION BY org, scope, family
      ORDER BY CAST(day AS date)
      RANGE BETWEEN INTERVAL '30' DAY PRECEDING AND CURRENT ROW
    ) AS score_30_days_before
  FROM score_history
)
SELECT
  org,
  on_day AS day,
  framework,
  scope,
  family,
  round(score, 1) AS score,
  round(score - score_before, 1) AS change,
  round(score - score_30_days_before, 1) AS change_in_30_days,
  CASE
    WHEN score > score_before THEN 'up'
    WHEN score < score_before THEN 'down'
    WHEN score = score_before THEN 'flat'
  END AS trend,
  round(assessed_share, 3) AS assessed_share,
  headline,
  full_controls,
  partial_controls,
  out_of_scope_controls,
  pass_controls,
  warning_controls,
  failed_controls,
  not_assessed_controls,
  not_applicable_controls,
  catalog_digest,
  policy_version
FROM days
