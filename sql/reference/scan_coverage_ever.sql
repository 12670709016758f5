-- Assets scanned at least once
-- Of the population of scan_coverage_continuous at the end, the assets with at least one
-- complete scan, ended within the parameter before the end, of an image that was live at some
-- time in the last 100 days.
-- Reads asset_declarations, asset_history, image_streams, pushes, scans, workloads.
-- Parameters: :org, :scope, :at, :within.
WITH deployed AS (
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
spans AS (
  -- From when to when each asset counted, with which images.
  SELECT
    asset_id,
    recorded_at AS from_at,
    coalesce(
      lead(recorded_at) OVER (PARTITION BY asset_id ORDER BY recorded_at),
      TIMESTAMP '9999-01-01 00:00:00 UTC'
    ) AS until_at,
    contains(boundaries, :scope) AS is_within,
    live_digests,
    in_scope
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
named AS (
  -- From when on each is known otherwise than from scans.
  SELECT asset_id, min(recorded_at) AS named_at
  FROM (
    SELECT asset_id, recorded_at FROM pushes WHERE org = :org AND trust = 'verified'
    UNION ALL
    SELECT asset_id, recorded_at FROM deployed
    UNION ALL
    SELECT asset_id, recorded_at
    FROM asset_declarations
    WHERE org = :org
      AND trust = 'verified'
      AND kind = 'asset_registered'
  )
  GROUP BY asset_id
),
since AS (
  -- Since when it has counted without a break.
  SELECT
    spans.*,
    named.named_at,
    coalesce(
      max(CASE WHEN NOT counts THEN until_at END)
        OVER (PARTITION BY spans.asset_id ORDER BY from_at),
      min(from_at) OVER (PARTITION BY spans.asset_id)
    ) AS counts_since
  FROM spans
  JOIN named ON named.asset_id = spans.asset_id
),
lived AS (
  SELECT DISTINCT since.asset_id, image.digest
  FROM since
  CROSS JOIN UNNEST(since.live_digests) AS image (digest)
  WHERE since.until_at > :at - INTERVAL '100' DAY
),
population AS (
  SELECT asset_id
  FROM since
  WHERE until_at > :at
    AND counts
    AND is_within
    AND counts_since <= :at - INTERVAL '24' HOUR
    AND named_at <= :at
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
reached AS (
  SELECT DISTINCT lived.asset_id
  FROM lived
  JOIN ended
    ON ended.asset_id = lived.asset_id
    AND ended.image_digest = lived.digest
  WHERE ended.ended_at >= :at - :within
),
counted AS (
  SELECT
    count_if(reached.asset_id IS NOT NULL) AS numerator,
    count(*) AS denominator
  FROM population
  LEFT JOIN reached ON reached.asset_id = population.asset_id
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
