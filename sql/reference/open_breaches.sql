-- Open findings past their deadline
-- Number of findings of assets in scope at the end that are open and of whose generation the
-- last verdict on at least one obligation of that name is missed.
-- Reads asset_history, finding_history, finding_obligations.
-- Parameters: :org, :scope, :at, :obligation, :severities.
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
verdicts AS (
  SELECT
    finding_id,
    generation,
    max_by(verdict, seq) AS verdict
  FROM finding_obligations
  WHERE org = :org
    AND recorded_at <= :at
    AND obligation LIKE replace(:obligation, '*', '%')
  GROUP BY finding_id, generation, obligation
),
missed AS (
  SELECT DISTINCT open.finding_id
  FROM open
  JOIN verdicts
    ON verdicts.finding_id = open.finding_id
    AND verdicts.generation = open.generation
  WHERE verdicts.verdict = 'missed'
    AND (cardinality(:severities) = 0 OR contains(:severities, open.severity))
),
counted AS (
  SELECT count(*) AS number
  FROM missed
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
