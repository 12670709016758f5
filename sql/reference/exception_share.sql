-- Findings set aside by exceptions
-- Of the findings of these severities of assets in scope that are open or accepted at the end,
-- those accepted: an exception in force covers them. What is not_affected is in neither part.
-- Reads asset_history, finding_history.
-- Parameters: :org, :scope, :at, :severities.
WITH kept AS (
  -- Assets that count at the end: in scope, in the boundary, not retired.
  SELECT
    asset_id,
    max_by(owner_team, recorded_at) AS owner_team,
    max_by(live_digests, recorded_at) AS live_digests
  FROM asset_history
  WHERE org = :org
    AND recorded_at <= :at
  GROUP BY asset_id
  HAVING max_by(in_scope, recorded_at)
    AND contains(max_by(boundaries, recorded_at), :scope)
    AND NOT coalesce(
      max_by(contains(changed, 'retired'), recorded_at)
        FILTER (WHERE arrays_overlap(changed, ARRAY['retired', 'returned'])),
      FALSE
    )
),
findings_then AS (
  -- Findings as they were at the end, of assets that count.
  SELECT
    finding_id,
    max_by(asset_id, seq) AS asset_id,
    max_by(vulnerability_id, seq) AS vulnerability_id,
    max_by(generation, seq) AS generation,
    max_by(to_state, seq) AS state,
    max_by(severity, seq) AS severity
  FROM finding_history
  WHERE org = :org
    AND recorded_at <= :at
  GROUP BY finding_id
  HAVING max_by(asset_id, seq) IN (SELECT asset_id FROM kept)
),
open AS (
  SELECT *
  FROM findings_then
  WHERE state IN ('open', 'acknowledged', 'in_progress', 'remediation_claimed', 'mitigated')
),
chosen AS (
  SELECT state
  FROM findings_then
  WHERE (state = 'accepted' OR finding_id IN (SELECT finding_id FROM open))
    AND (cardinality(:severities) = 0 OR contains(:severities, severity))
),
counted AS (
  SELECT
    count_if(state = 'accepted') AS numerator,
    count(*) AS denominator
  FROM chosen
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
