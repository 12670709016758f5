-- Components with a name
-- Which packages are in which images, in which versions, by their bills of materials?
-- Controls: NIST 800-53 CM-8 and SR-4, NIST 800-218 PS.3.2, SOC 2 CC6.8, EU CRA Annex I.
-- How to read: one line per package, by its package URL without version; the most widespread come
-- first. Only the newest bill of each image and platform counts. An image without a bill is in no
-- line, so no line is not no package.
-- Parameters: none; for one package put AND components.purl_identity = 'pkg:apk/alpine/busybox'
-- beside NOT components.simulated.
WITH newest AS (
  SELECT
    org,
    asset_id,
    platform,
    max_by(evidence_id, (coalesce(created_at, occurred_at, recorded_at), recorded_at)) AS evidence_id
  FROM sboms
  WHERE NOT simulated
  GROUP BY org, asset_id, platform
)
SELECT
  components.org,
  components.purl_identity,
  count(DISTINCT components.asset_id) AS images,
  array_agg(DISTINCT components.version) FILTER (WHERE components.version IS NOT NULL) AS versions,
  array_agg(DISTINCT concat_ws(':', components.repository, components.tag)) AS found_in,
  max(components.recorded_at) AS last_recorded_at
FROM components
JOIN newest
  ON newest.evidence_id = components.evidence_id
WHERE components.purl_identity IS NOT NULL
  AND NOT components.simulated
GROUP BY components.org, components.purl_identity
ORDER BY images DESC, components.org, components.purl_identity
