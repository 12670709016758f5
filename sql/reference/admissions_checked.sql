-- Deployments that a policy engine decided
-- Of the containers admitted or denied within the window (decision allowed, warned, bypassed or
-- denied, no dry run, operation create or update, environments in scope or unknown to the
-- policy) whose image belongs to an asset in scope, those whose decision names a policy engine
-- other than rbac, or at least one policy checked. Whoever rbac denied came to no policy and is
-- in neither part.
-- Reads access_events, admissions, asset_history, policies, workloads.
-- Parameters: :org, :scope, :at, :from.
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
spans AS (
  -- From when to when each asset counted.
  SELECT
    asset_id,
    recorded_at AS from_at,
    lead(recorded_at) OVER (PARTITION BY asset_id ORDER BY recorded_at) AS until_at,
    in_scope
      AND contains(boundaries, :scope)
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
chosen AS (
  SELECT asked.*
  FROM asked
  JOIN spans
    ON spans.asset_id = asked.asset_id
    AND spans.from_at <= asked.recorded_at
    AND (spans.until_at IS NULL OR spans.until_at > asked.recorded_at)
  WHERE asked.moment >= :from
    AND asked.moment < :at
    AND spans.counts
    AND asked.operation IN ('create', 'update')
    AND asked.decision IN ('allowed', 'warned', 'bypassed', 'denied')
    AND NOT (asked.decision = 'denied' AND coalesce(asked.policy_engine = 'rbac', FALSE))
),
counted AS (
  SELECT
    count_if(coalesce(policy_engine <> 'rbac', FALSE) OR coalesce(policies_checked > 0, FALSE)) AS numerator,
    count(*) AS denominator
  FROM chosen
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
