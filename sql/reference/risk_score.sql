-- Mean risk score of assets
-- Mean over the assets in scope at the end that are known otherwise than from scans, with a
-- complete scan of a live image within 30 days before the end, of: 10 for each open critical
-- finding, 5 high, 2 medium, 1 low, at most 100 an asset. Findings in state accepted count
-- unless net_of_exceptions.
-- Reads asset_declarations, asset_history, finding_history, image_streams, pushes, scans,
-- workloads.
-- Parameters: :org, :scope, :at, :net_of_exceptions.
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
deployed AS (
  -- Whoever names an image by digest alone means the asset that has it.
  SELECT
    coalesce(image_streams.asset_id, workloads.asset_id) AS asset_id,
    workloads.recorded_at,
    workloads.occurred_at,
    workloads.cluster,
    workloads.namespace,
    workloads.uid,
    workloads.container,
    workloads.node,
    workloads.image_ref,
    workloads.image_digest,
    workloads.state,
    workloads.started_at,
    workloads.runs_as_root,
    workloads.is_privileged,
    workloads.has_read_only_root,
    workloads.has_limits
  FROM workloads
  LEFT JOIN image_streams
    ON image_streams.org = workloads.org
    AND image_streams.image_digest = workloads.image_digest
    AND image_streams.recorded_at <= :at
    AND image_streams.stream <> 'default'
    AND workloads.stream = 'default'
  WHERE workloads.org = :org
    AND workloads.recorded_at <= :at
    AND workloads.trust = 'verified'
    AND workloads.confidence >= 60
    AND NOT workloads.simulated
),
named AS (
  -- What is known otherwise than from scans.
  SELECT asset_id FROM pushes WHERE org = :org AND recorded_at <= :at AND trust = 'verified'
  UNION
  SELECT asset_id FROM deployed
  UNION
  SELECT asset_id
  FROM asset_declarations
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND kind = 'asset_registered'
),
population AS (
  SELECT
    asset_id,
    owner_team,
    live_digests
  FROM kept
  WHERE asset_id IN (SELECT asset_id FROM named)
),
live AS (
  SELECT
    population.asset_id,
    image.digest
  FROM population
  CROSS JOIN UNNEST(population.live_digests) AS image (digest)
),
ended AS (
  -- Complete scans. One that says it ended after it was recorded ended then.
  SELECT
    asset_id,
    image_digest,
    scanner_classes,
    db_built_at,
    recorded_at,
    least(coalesce(finished_at, occurred_at), recorded_at) AS ended_at
  FROM scans
  WHERE org = :org
    AND recorded_at <= :at
    AND status = 'complete'
    AND trust = 'verified'
    AND confidence >= 60
    AND NOT simulated
),
newest AS (
  -- The newest complete scan of a live image of each.
  SELECT
    population.asset_id,
    max(ended.ended_at) AS ended_at
  FROM population
  LEFT JOIN live ON live.asset_id = population.asset_id
  LEFT JOIN ended
    ON ended.asset_id = live.asset_id
    AND ended.image_digest = live.digest
  GROUP BY population.asset_id
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
weights AS (
  SELECT
    asset_id,
    sum(
      CASE severity
        WHEN 'critical' THEN 10
        WHEN 'high' THEN 5
        WHEN 'medium' THEN 2
        WHEN 'low' THEN 1
        ELSE 0
      END
    ) AS weight
  FROM findings_then
  WHERE finding_id IN (SELECT finding_id FROM open)
    OR (state = 'accepted' AND NOT :net_of_exceptions)
  GROUP BY asset_id
),
scores AS (
  SELECT least(100, coalesce(weights.weight, 0)) AS score
  FROM newest
  LEFT JOIN weights ON weights.asset_id = newest.asset_id
  WHERE newest.ended_at >= :at - INTERVAL '30' DAY
),
counted AS (
  SELECT
    coalesce(sum(score), 0) AS numerator,
    count(*) AS denominator
  FROM scores
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
