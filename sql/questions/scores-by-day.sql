-- Scores by day
-- How did the organisation and its frameworks stand on each of the last 30 days?
-- Controls: NIST 800-53 CA-7 and PM-6, SOC 2 CC4.1, ISO 27001 A.5.36.
-- How to read: one line per day and scope, the newest day first; without a scope it is the
-- organisation, the mean of its scopes. A day's line is how things stood when that day was first
-- judged. A score that rises while assessed_share falls is no good news: less is known. It is empty
-- where no control counts yet. change is against the day before. No line is a certification.
-- Parameters: none; 30 days, and no families: take out family IS NULL for those.
WITH days AS (
  SELECT
    *,
    lag(score) OVER (PARTITION BY org, scope ORDER BY day) AS score_before
  FROM score_history
  WHERE family IS NULL
)
SELECT
  days.org,
  days.day,
  coalesce(days.scope, '(organisation)') AS scope,
  round(days.score, 1) AS score,
  round(days.score - days.score_before, 1) AS change,
  round(days.assessed_share, 3) AS assessed_share,
  days.headline,
  days.pass_controls,
  days.warning_controls,
  days.failed_controls,
  days.not_assessed_controls,
  days.not_applicable_controls,
  days.full_controls,
  days.partial_controls,
  days.out_of_scope_controls,
  days.policy_version,
  frameworks.disclaimer
FROM days
LEFT JOIN frameworks
  ON frameworks.catalog_digest = days.catalog_digest
  AND frameworks.scope = days.scope
WHERE CAST(days.day AS date) > current_date - INTERVAL '30' DAY
ORDER BY days.org, days.day DESC, days.scope NULLS FIRST
