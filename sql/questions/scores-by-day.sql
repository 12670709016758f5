-- Scores by day
-- How did the organisation and its frameworks stand on each of the last 30 days?
-- Controls: NIST 800-53 CA-7 and PM-6, SOC 2 CC4.1, ISO 27001 A.5.36.
-- How to read: one line per day and scope, the newest day first; without a scope it is the
-- organisation, the mean of its scopes. A day's line is how things stood when that day was first
-- judged. A score that rises while assessed_share falls is no good news: less is known. It is empty
-- where no control counts yet. change is against the day before. No line is a certification.
-- Parameters: none; 30 days, and no families: take out family IS NULL for those.
SELECT
  org,
  day,
  coalesce(scope, '(organisation)') AS scope,
  score,
  change,
  trend,
  change_in_30_days,
  assessed_share,
  headline,
  pass_controls,
  warning_controls,
  failed_controls,
  not_assessed_controls,
  not_applicable_controls,
  full_controls,
  partial_controls,
  out_of_scope_controls,
  policy_version
FROM score_trend
WHERE family IS NULL
  AND day > current_date - INTERVAL '30' DAY
ORDER BY org, day DESC, scope NULLS FIRST
