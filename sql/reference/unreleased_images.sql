-- Containers of images that were not released
-- Number of containers running at the end in the environments, whatever the scope of their
-- image, whose image belongs to stream ci, or whose digest no push and no listing of a registry
-- named, though some named other images of the asset.
-- Reads access_events, admissions, asset_history, image_streams, policies, pushes, workloads.
-- Parameters: :org, :scope, :at, :environments.
WITH policy AS (
  SELECT document
  FROM policies
  WHERE org = :org
    AND effective_at <= :at
  ORDER BY policy_version DESC
  LIMIT 1
),
environments AS (
  -- What runs where, as the policy in force says it: the first that matches decides.
  SELECT
    environment.place,
    json_extract_scalar(environment.said, '$.name') AS name,
    json_extract_scalar(environment.said, '$.sensitivity') AS sensitivity,
    coalesce(CAST(json_extract(environment.said, '$.in_scope') AS boolean), TRUE) AS in_scope,
    transform(
      coalesce(CAST(json_extract(environment.said, '$.clusters') AS array(varchar)), ARRAY[]),
      pattern -> replace(pattern, '*', '%')
    ) AS clusters,
    transform(
      coalesce(CAST(json_extract(environment.said, '$.namespaces') AS array(varchar)), ARRAY[]),
      pattern -> replace(pattern, '*', '%')
    ) AS namespaces
  FROM policy
  CROSS JOIN UNNEST(CAST(json_extract(document, '$.scope.environments') AS array(json)))
    WITH ORDINALITY AS environment (said, place)
),
places AS (
  SELECT
    place.cluster,
    place.namespace,
    min_by(environments.name, environments.place) AS environment,
    min_by(environments.sensitivity, environments.place) AS sensitivity,
    coalesce(min_by(environments.in_scope, environments.place), TRUE) AS in_scope
  FROM (
    SELECT cluster, namespace FROM workloads WHERE org = :org
    UNION
    SELECT cluster, namespace FROM admissions WHERE org = :org
    UNION
    SELECT system, namespace FROM access_events WHERE org = :org
  ) AS place (cluster, namespace)
  LEFT JOIN environments
    ON (
      cardinality(environments.clusters) = 0
      OR any_match(environments.clusters, pattern -> place.cluster LIKE pattern)
    )
    AND (
      cardinality(environments.namespaces) = 0
      OR any_match(environments.namespaces, pattern -> place.namespace LIKE pattern)
    )
  GROUP BY place.cluster, place.namespace
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
seen AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY asset_id, cluster, uid, container
      ORDER BY occurred_at DESC, recorded_at DESC
    ) AS age
  FROM deployed
),
running AS (
  -- Containers, whatever the scope of their image.
  SELECT
    seen.*,
    places.environment,
    places.sensitivity
  FROM seen
  LEFT JOIN places
    ON places.cluster IS NOT DISTINCT FROM seen.cluster
    AND places.namespace IS NOT DISTINCT FROM seen.namespace
  WHERE seen.age = 1
    AND seen.state <> 'stopped'
    AND coalesce(places.in_scope, TRUE)
),
listed AS (
  SELECT DISTINCT asset_id, image_digest
  FROM pushes
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND kind IN ('image_pushed', 'image_listed')
),
streams AS (
  -- Of the boundary.
  SELECT
    asset_id,
    max_by(stream, recorded_at) AS stream
  FROM asset_history
  WHERE org = :org
    AND recorded_at <= :at
  GROUP BY asset_id
  HAVING contains(max_by(boundaries, recorded_at), :scope)
),
unreleased AS (
  SELECT running.asset_id
  FROM running
  JOIN streams ON streams.asset_id = running.asset_id
  WHERE contains(:environments, running.environment)
    AND (
      streams.stream = 'ci'
      OR (
        running.asset_id IN (SELECT asset_id FROM listed)
        AND NOT EXISTS (
          SELECT 1
          FROM listed
          WHERE listed.asset_id = running.asset_id
            AND listed.image_digest = running.image_digest
        )
      )
    )
),
counted AS (
  SELECT count(*) AS number
  FROM unreleased
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
