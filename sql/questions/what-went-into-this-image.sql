-- What went into this image
-- Who built each image from which source, what is in it, and who signed it?
-- Controls: NIST 800-53 SR-4, SR-11 and CM-8, NIST 800-218 PS.3.2, SOC 2 CC8.1, EU CRA Annex I.
-- How to read: one line per image that anything but a scan is known of, by digest, or by asset where
-- no digest is told. Null is not known, never no. Signers count only where a tool reported the
-- signature as valid; builder and source stand as the provenance claims them.
-- Parameters: none; for one image add, behind GROUP BY, HAVING coalesce(image_digest, asset_id) = 'sha256:...'.
WITH pieces AS (
  SELECT
    org,
    image_digest,
    asset_id,
    repository,
    recorded_at,
    components,
    format AS bill,
    NULL AS builder,
    NULL AS source,
    NULL AS source_commit,
    NULL AS signed_by
  FROM sboms
  WHERE NOT simulated
  UNION ALL
  SELECT
    org,
    image_digest,
    asset_id,
    repository,
    recorded_at,
    NULL,
    NULL,
    builder_id,
    source_uri,
    commit_id,
    CASE WHEN is_verified THEN coalesce(signer, 'a key without a name') END
  FROM attestations
  WHERE NOT simulated
  UNION ALL
  SELECT
    org,
    image_digest,
    asset_id,
    repository,
    recorded_at,
    NULL,
    NULL,
    coalesce(builder, tool),
    source_repository,
    commit_id,
    NULL
  FROM builds
  WHERE image_ref IS NOT NULL
    AND succeeded
    AND NOT simulated
)
SELECT
  org,
  coalesce(image_digest, asset_id) AS image,
  array_agg(DISTINCT repository) FILTER (WHERE repository IS NOT NULL) AS repositories,
  max_by(components, recorded_at) FILTER (WHERE bill IS NOT NULL) AS components,
  array_agg(DISTINCT bill) FILTER (WHERE bill IS NOT NULL) AS bills,
  array_agg(DISTINCT builder) FILTER (WHERE builder IS NOT NULL) AS builders,
  array_agg(DISTINCT source) FILTER (WHERE source IS NOT NULL) AS sources,
  array_agg(DISTINCT source_commit) FILTER (WHERE source_commit IS NOT NULL) AS commits,
  array_agg(DISTINCT signed_by) FILTER (WHERE signed_by IS NOT NULL) AS signers,
  max(recorded_at) AS last_told_at
FROM pieces
WHERE coalesce(image_digest, asset_id) IS NOT NULL
GROUP BY org, coalesce(image_digest, asset_id)
ORDER BY org, repositories, image
