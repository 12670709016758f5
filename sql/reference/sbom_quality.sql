-- Components that can be identified
-- Over the newest bill of materials, of any format, of each live image of assets in scope at the
-- end: components with what the parameter names, of all components.
-- Reads asset_declarations, asset_history, image_streams, pushes, sboms, workloads.
-- Parameters: :org, :scope, :at, :field.
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
bills AS (
  SELECT
    asset_id,
    image_digest,
    max_by(components, ROW(occurred_at, recorded_at)) AS components,
    max_by(
      CASE :field WHEN 'purl' THEN components_with_purl ELSE components_with_license END,
      ROW(occurred_at, recorded_at)
    ) AS identified
  FROM sboms
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND confidence >= 60
    AND NOT simulated
  GROUP BY asset_id, image_digest
),
counted AS (
  SELECT
    coalesce(sum(bills.identified), 0) AS numerator,
    coalesce(sum(bills.components), 0) AS denominator
  FROM live
  JOIN bills
    ON bills.asset_id = live.asset_id
    AND bills.image_digest = live.digest
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
