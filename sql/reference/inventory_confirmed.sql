-- Assets confirmed to exist
-- Of the assets in scope at the end that are not retired and known otherwise than from scans,
-- those that a push, a listing of the registry, a workload or a declaration named within the
-- parameter before the end.
-- Reads asset_declarations, asset_history, image_streams, pushes, workloads.
-- Parameters: :org, :scope, :at, :within.
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
confirmed AS (
  SELECT asset_id, occurred_at
  FROM pushes
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND kind IN ('image_pushed', 'image_listed')
  UNION ALL
  SELECT asset_id, occurred_at
  FROM deployed
  UNION ALL
  SELECT asset_id, occurred_at
  FROM asset_declarations
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND kind = 'asset_registered'
),
newest AS (
  SELECT
    population.asset_id,
    max(confirmed.occurred_at) AS confirmed_at
  FROM population
  LEFT JOIN confirmed ON confirmed.asset_id = population.asset_id
  GROUP BY population.asset_id
),
counted AS (
  SELECT
    count_if(coalesce(confirmed_at >= :at - :within, FALSE)) AS numerator,
    count(*) AS denominator
  FROM newest
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
