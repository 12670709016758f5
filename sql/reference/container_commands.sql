-- Commands run inside containers
-- Number of allowed access events within the window, in environments in scope, on a pod, of
-- which the action, or what lies below the pod in resource_kind (pods/exec), is exec, attach or
-- portforward.
-- Reads access_events, admissions, policies, workloads.
-- Parameters: :org, :at, :from, :environments.
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
used AS (
  SELECT
    *,
    coalesce(accessed_at, occurred_at) AS moment
  FROM access_events
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND decision IN ('allowed', 'warned', 'bypassed')
    AND coalesce(accessed_at, occurred_at) >= :from
    AND coalesce(accessed_at, occurred_at) < :at
),
commands AS (
  SELECT used.access_id
  FROM used
  LEFT JOIN places
    ON places.cluster IS NOT DISTINCT FROM used.system
    AND places.namespace IS NOT DISTINCT FROM used.namespace
  WHERE contains(:environments, places.environment)
    AND used.resource_kind LIKE 'pod%'
    AND (
      used.action IN ('exec', 'attach', 'portforward')
      OR used.resource_kind IN ('pods/exec', 'pods/attach', 'pods/portforward')
    )
),
counted AS (
  SELECT count(*) AS number
  FROM commands
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
