-- Running images
-- Which images run where, with which rights, and when was each last scanned?
-- Controls: NIST 800-53 CM-8, CM-7 and RA-5, SOC 2 CC6.8, ISO 27001 A.8.9.
-- How to read: one line per image of a namespace, from the newest sighting of each container; those
-- never scanned come first. Scanned is a complete scan of the very digest that runs, so an image
-- scanned by the digest of its list of platforms counts as not scanned. A container that nobody saw
-- stopping stays here: see last_seen_at.
-- Parameters: none.
WITH sightings AS (
  SELECT
    org,
    cluster,
    namespace,
    workload,
    image_ref,
    image_digest,
    state,
    runs_as_root,
    is_privileged,
    coalesce(occurred_at, recorded_at) AS seen_at,
    row_number() OVER (
      PARTITION BY org, cluster, namespace, uid, pod, container
      ORDER BY coalesce(occurred_at, recorded_at) DESC, recorded_at DESC
    ) AS age
  FROM workloads
  WHERE NOT simulated
),
scanned AS (
  SELECT
    org,
    image_digest,
    max(coalesce(occurred_at, recorded_at)) AS scanned_at
  FROM scans
  WHERE status = 'complete'
    AND image_digest IS NOT NULL
    AND NOT simulated
  GROUP BY org, image_digest
)
SELECT
  sightings.org,
  sightings.cluster,
  sightings.namespace,
  sightings.image_ref,
  sightings.image_digest,
  count(*) AS containers,
  array_agg(DISTINCT sightings.workload) FILTER (WHERE sightings.workload IS NOT NULL) AS workloads,
  count_if(sightings.runs_as_root) AS as_root,
  count_if(sightings.is_privileged) AS privileged,
  max(sightings.seen_at) AS last_seen_at,
  max(scanned.scanned_at) AS scanned_at
FROM sightings
LEFT JOIN scanned
  ON scanned.org = sightings.org
  AND scanned.image_digest = sightings.image_digest
WHERE sightings.age = 1
  AND sightings.state = 'running'
GROUP BY
  sightings.org,
  sightings.cluster,
  sightings.namespace,
  sightings.image_ref,
  sightings.image_digest
ORDER BY
  scanned_at NULLS FIRST,
  privileged DESC,
  sightings.cluster,
  sightings.namespace,
  sightings.image_ref
