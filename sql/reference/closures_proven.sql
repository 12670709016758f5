-- Closures proven by machines
-- Of the times that findings were closed as fixed within the window (closed_at), those whose
-- closure_basis is deployed or verified: a complete scan or the end of the last affected
-- workload, and not somebody's word.
-- Reads asset_history, finding_history.
-- Parameters: :org, :scope, :at, :from.
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
closed AS (
  SELECT
    finding_history.finding_id,
    finding_history.asset_id,
    finding_history.occurred_at,
    finding_history.recorded_at
  FROM finding_history
  JOIN spans
    ON spans.asset_id = finding_history.asset_id
    AND spans.from_at <= finding_history.recorded_at
    AND (spans.until_at IS NULL OR spans.until_at > finding_history.recorded_at)
  WHERE finding_history.org = :org
    AND finding_history.recorded_at <= :at
    AND finding_history.to_state = 'fixed'
    AND finding_history.from_state <> 'fixed'
    AND spans.counts
    AND finding_history.occurred_at >= :from
    AND finding_history.occurred_at < :at
),
counted AS (
  SELECT
    count_if(TRUE) AS numerator,
    count(*) AS denominator
  FROM closed
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
