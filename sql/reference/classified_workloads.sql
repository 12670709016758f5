-- Running containers with an environment
-- Of the containers running at the end in environments in scope or in none that the policy
-- knows, those whose cluster and namespace the policy assigns to an environment, and, where
-- sensitivity is asked for, to one with a sensitivity.
-- Reads access_events, admissions, asset_history, image_streams, policies, workloads.
-- Parameters: :org, :scope, :at, :sensitivity.
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
policy AS (
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
  -- Containers of assets that count, in environments in scope or unknown to the policy.
  SELECT
    seen.*,
    places.environment,
    places.sensitivity
  FROM seen
  JOIN kept ON kept.asset_id = seen.asset_id
  LEFT JOIN places
    ON places.cluster IS NOT DISTINCT FROM seen.cluster
    AND places.namespace IS NOT DISTINCT FROM seen.namespace
  WHERE seen.age = 1
    AND seen.state <> 'stopped'
    AND coalesce(places.in_scope, TRUE)
),
counted AS (
  SELECT
    count_if(environment IS NOT NULL AND (NOT :sensitivity OR sensitivity IS NOT NULL)) AS numerator,
    count(*) AS denominator
  FROM running
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
