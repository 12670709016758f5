-- Registry assets that nobody needs
-- Of the assets in scope at the end that are not retired and have an image that a push or a
-- listing of a registry named and that was not deleted since, those with no running container,
-- wherever it runs, and with no push and no complete scan within the parameter before the end.
-- Reads asset_history, image_streams, pushes, scans, workloads.
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
listed AS (
  -- Images that a registry has.
  SELECT
    asset_id,
    image_digest,
    max(CASE WHEN kind = 'image_deleted' THEN coalesce(pushed_at, occurred_at) END) AS deleted_at,
    max(CASE WHEN kind <> 'image_deleted' THEN coalesce(pushed_at, occurred_at) END) AS named_at
  FROM pushes
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
  GROUP BY asset_id, image_digest
),
candidates AS (
  SELECT DISTINCT kept.asset_id
  FROM kept
  JOIN listed ON listed.asset_id = kept.asset_id
  WHERE listed.named_at IS NOT NULL
    AND coalesce(listed.deleted_at < listed.named_at, TRUE)
),
seen AS (
  SELECT
    asset_id,
    max_by(state, ROW(occurred_at, recorded_at)) AS state
  FROM deployed
  GROUP BY asset_id, cluster, uid, container
),
touched AS (
  SELECT asset_id FROM seen WHERE state <> 'stopped'
  UNION
  SELECT asset_id
  FROM pushes
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND kind = 'image_pushed'
    AND coalesce(pushed_at, occurred_at) >= :at - :within
  UNION
  SELECT asset_id FROM ended WHERE ended_at >= :at - :within
),
counted AS (
  SELECT
    count_if(touched.asset_id IS NULL) AS numerator,
    count(*) AS denominator
  FROM candidates
  LEFT JOIN touched ON touched.asset_id = candidates.asset_id
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
