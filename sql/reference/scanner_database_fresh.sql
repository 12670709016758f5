-- Scans with a fresh database
-- Of the complete scans of assets in scope that ended within the window and look for
-- vulnerabilities (classes os or library), those whose database was built no longer before the
-- scan than the parameter. A scan that does not tell when its database was built is not among
-- the good ones.
-- Reads asset_history, scans.
-- Parameters: :org, :scope, :at, :from, :database_age.
WITH spans AS (
  -- From when to when each asset counted.
  SELECT
    asset_id,
    recorded_at AS from_at,
    lead(recorded_at) OVER (PARTITION BY asset_id ORDER BY recorded_at) AS until_at,
    in_scope
      AND contains(boundaries, :scope)
      AND NOT coalesce(
        max_by(
          contains(changed, 'retired'),
          CASE WHEN arrays_overlap(changed, ARRAY['retired', 'returned']) THEN recorded_at END
        ) OVER (PARTITION BY asset_id ORDER BY recorded_at),
        FALSE
      ) AS counts
  FROM asset_history
  WHERE org = :org
    AND recorded_at <= :at
),
judged AS (
  SELECT
    scans.*,
    least(coalesce(scans.finished_at, scans.occurred_at), scans.recorded_at) AS ended_at
  FROM scans
  JOIN spans
    ON spans.asset_id = scans.asset_id
    AND spans.from_at <= scans.recorded_at
    AND (spans.until_at IS NULL OR spans.until_at > scans.recorded_at)
  WHERE scans.org = :org
    AND scans.recorded_at <= :at
    AND scans.trust = 'verified'
    AND scans.confidence >= 60
    AND NOT scans.simulated
    AND spans.counts
),
within_window AS (
  SELECT *
  FROM judged
  WHERE ended_at >= :from
    AND ended_at < :at
),
counted AS (
  SELECT
    count_if(coalesce(db_built_at + :database_age >= ended_at, FALSE)) AS numerator,
    count(*) AS denominator
  FROM within_window
  WHERE status = 'complete'
    AND arrays_overlap(scanner_classes, ARRAY['os', 'library'])
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
