-- Judged by known content
-- Is everything that was judged by a content also in the tables of that content?
-- Reads control_evaluations, controls_catalog and checks_catalog. Each row is a control or a check
-- that was judged by a content in which it does not stand.
WITH judged AS (
  SELECT DISTINCT
    catalog_digest,
    framework,
    control_id,
    check_id
  FROM control_evaluations
)
SELECT
  judged.catalog_digest,
  judged.framework,
  judged.control_id,
  judged.check_id
FROM judged
LEFT JOIN controls_catalog
  ON controls_catalog.catalog_digest = judged.catalog_digest
  AND controls_catalog.framework = judged.framework
  AND controls_catalog.control_id = judged.control_id
LEFT JOIN checks_catalog
  ON checks_catalog.catalog_digest = judged.catalog_digest
  AND checks_catalog.check_id = judged.check_id
WHERE (judged.control_id IS NOT NULL AND controls_catalog.control_id IS NULL)
  OR (judged.check_id IS NOT NULL AND checks_catalog.check_id IS NULL)
