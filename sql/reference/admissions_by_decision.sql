-- Decisions of that sort
-- Number of requests within the window (no dry run, environments in scope or unknown to the
-- policy) whose decision is one of the parameter's; a request with several containers, or with
-- none, is one (admission_id). Whose images it names is no matter.
-- Reads access_events, admissions, policies, workloads.
-- Parameters: :org, :at, :from, :decisions.
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
asked AS (
  SELECT
    admissions.*,
    coalesce(admissions.decided_at, admissions.occurred_at) AS moment
  FROM admissions
  LEFT JOIN places
    ON places.cluster IS NOT DISTINCT FROM admissions.cluster
    AND places.namespace IS NOT DISTINCT FROM admissions.namespace
  WHERE admissions.org = :org
    AND admissions.recorded_at <= :at
    AND admissions.trust = 'verified'
    AND NOT admissions.simulated
    AND NOT admissions.is_dry_run
    AND coalesce(places.in_scope, TRUE)
),
chosen AS (
  SELECT DISTINCT admission_id
  FROM asked
  WHERE moment >= :from
    AND moment < :at
    AND contains(:decisions, decision)
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
