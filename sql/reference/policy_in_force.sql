-- Hours under a decided policy
-- Of the ends of hours of the window, those at which a version of the policy was in force that
-- names an actor and a reason. The default of nobody, version 0, is none.
-- Reads policies.
-- Parameters: :org, :at, :from.
WITH hours AS (
  SELECT :from + number * INTERVAL '1' HOUR AS hour_end
  FROM UNNEST(sequence(1, date_diff('hour', :from, :at))) AS hour (number)
),
counted AS (
  SELECT
    count_if(EXISTS (
      SELECT 1
      FROM policies
      WHERE policies.org = :org
        AND policies.effective_at <= hours.hour_end
        AND policies.actor IS NOT NULL
        AND policies.reason IS NOT NULL
    )) AS numerator,
    count(*) AS denominator
  FROM hours
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
