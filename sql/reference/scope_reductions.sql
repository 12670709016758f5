-- Assets taken out of scope
-- How often within the window in_scope of an asset that is not retired went from true to false
-- by a version of the policy (cause policy in asset_history), at the moment at which that came
-- into force.
-- Reads asset_history, changes.
-- Parameters: :org, :at, :from.
WITH changes AS (
  SELECT
    asset_id,
    recorded_at,
    in_scope,
    changed,
    cause,
    lag(in_scope) OVER (PARTITION BY asset_id ORDER BY recorded_at) AS was_in_scope,
    max_by(
      contains(changed, 'retired'),
      CASE WHEN arrays_overlap(changed, ARRAY['retired', 'returned']) THEN recorded_at END
    ) OVER (PARTITION BY asset_id ORDER BY recorded_at) AS is_retired
  FROM asset_history
  WHERE org = :org
    AND recorded_at <= :at
),
reduced AS (
  SELECT changes.asset_id
  FROM changes
  WHERE was_in_scope
    AND NOT in_scope
    AND cause = 'policy'
    AND NOT coalesce(is_retired, FALSE)
    AND recorded_at >= :from
    AND recorded_at < :at
),
counted AS (
  SELECT count(*) AS number
  FROM reduced
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
