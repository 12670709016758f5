-- Open findings
-- Number of findings of assets in scope at the end that are open (any state but accepted,
-- not_affected, fixed, retired, merged; mitigated counts as open) and fit the parameters. One is
-- overdue by the catalogue of exploited vulnerabilities when the end is after kev_due_at.
-- Reads asset_history, exploits, finding_history.
-- Parameters: :org, :scope, :at, :kev, :kev_overdue, :severities.
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
exploited AS (
  SELECT
    vulnerability_id,
    max_by(due_at, recorded_at) AS due_at
  FROM exploits
  WHERE org = :org
    AND recorded_at <= :at
    AND catalog = 'kev'
  GROUP BY vulnerability_id
),
chosen AS (
  SELECT open.finding_id
  FROM open
  LEFT JOIN exploited ON exploited.vulnerability_id = open.vulnerability_id
  WHERE (cardinality(:severities) = 0 OR contains(:severities, open.severity))
    AND (:kev IS NULL OR :kev = (exploited.vulnerability_id IS NOT NULL))
    AND (NOT :kev_overdue OR exploited.due_at < :at)
),
counted AS (
  SELECT count(*) AS number
  FROM chosen
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
