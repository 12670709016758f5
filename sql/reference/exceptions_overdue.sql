-- Findings left behind by an ended exception
-- Number of findings of assets in scope that are open at the end with sla_status breached, and
-- were accepted or dismissed before in the same generation, since they last were gone: what set
-- them aside ended without anything new.
-- Reads asset_history, finding_history, finding_obligations.
-- Parameters: :org, :scope, :at.
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
deadlines AS (
  SELECT
    finding_id,
    generation,
    max_by(verdict, seq) AS verdict
  FROM finding_obligations
  WHERE org = :org
    AND recorded_at <= :at
  GROUP BY finding_id, generation, obligation
),
reopened AS (
  SELECT
    finding_id,
    max(seq) AS seq
  FROM finding_history
  WHERE org = :org
    AND recorded_at <= :at
    AND from_state = 'fixed'
  GROUP BY finding_id
),
overdue AS (
  SELECT DISTINCT open.finding_id
  FROM open
  LEFT JOIN reopened ON reopened.finding_id = open.finding_id
  JOIN deadlines
    ON deadlines.finding_id = open.finding_id
    AND deadlines.generation = open.generation
    AND deadlines.verdict = 'missed'
  JOIN finding_history
    ON finding_history.org = :org
    AND finding_history.finding_id = open.finding_id
    AND finding_history.generation = open.generation
    AND finding_history.recorded_at <= :at
    AND finding_history.from_state IN ('accepted', 'not_affected')
    AND finding_history.seq > coalesce(reopened.seq, 0)
),
counted AS (
  SELECT count(*) AS number
  FROM overdue
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
