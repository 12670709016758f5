-- Running containers under a sensor
-- Of the containers of scope that ran at the end of each hour of the window, those in whose
-- cluster a sensor was alive then: a collector whose newest heartbeat names the cluster in
-- watches, or that ever sent a runtime alert of the cluster, and whose newest heartbeat or alert
-- was recorded no longer before than twice the interval that it promised, or the parameter where
-- it promised none. That nothing rang is no sign of life.
-- Reads access_events, admissions, asset_declarations, asset_history, collectors, image_streams,
-- policies, pushes, runtime_alerts, workloads.
-- Parameters: :org, :scope, :at, :from, :grace.
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
hours AS (
  SELECT :from + number * INTERVAL '1' HOUR AS hour_end
  FROM UNNEST(sequence(1, date_diff('hour', :from, :at))) AS hour (number)
),
seen AS (
  SELECT
    deployed.*,
    coalesce(
      lead(recorded_at) OVER (
        PARTITION BY asset_id, cluster, uid, container
        ORDER BY occurred_at, recorded_at
      ),
      TIMESTAMP '9999-01-01 00:00:00 UTC'
    ) AS until_at
  FROM deployed
),
container_hours AS (
  SELECT
    hours.hour_end,
    seen.cluster
  FROM seen
  JOIN hours
    ON seen.recorded_at <= hours.hour_end
    AND seen.until_at > hours.hour_end
  JOIN spans
    ON spans.asset_id = seen.asset_id
    AND spans.from_at <= hours.hour_end
    AND spans.until_at > hours.hour_end
  LEFT JOIN places
    ON places.cluster IS NOT DISTINCT FROM seen.cluster
    AND places.namespace IS NOT DISTINCT FROM seen.namespace
  WHERE seen.state <> 'stopped'
    AND coalesce(places.in_scope, TRUE)
    AND spans.counts
    AND spans.is_within
),
watching AS (
  SELECT
    collectors.collector_id,
    watched.cluster,
    collectors.interval_seconds
  FROM collectors
  CROSS JOIN UNNEST(collectors.watches) AS watched (cluster)
  WHERE collectors.org = :org
    AND collectors.trust = 'verified'
  GROUP BY collectors.collector_id, watched.cluster, collectors.interval_seconds
),
signs AS (
  SELECT collector_id, recorded_at
  FROM collectors
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
  UNION ALL
  SELECT collector_id, recorded_at
  FROM runtime_alerts
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
),
alive AS (
  SELECT DISTINCT
    watching.cluster,
    hours.hour_end
  FROM signs
  JOIN watching ON watching.collector_id = signs.collector_id
  JOIN hours
    ON signs.recorded_at <= hours.hour_end
    AND signs.recorded_at
      + coalesce(2 * watching.interval_seconds * INTERVAL '1' SECOND, :grace) >= hours.hour_end
),
counted AS (
  SELECT
    count_if(alive.cluster IS NOT NULL) AS numerator,
    count(*) AS denominator
  FROM container_hours
  LEFT JOIN alive
    ON alive.cluster = container_hours.cluster
    AND alive.hour_end = container_hours.hour_end
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
