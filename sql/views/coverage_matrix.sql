-- Coverage matrix
-- Which controls of the frameworks can container evidence speak to, how do they stand, and where is
-- the evidence?
-- How to read: one line per control of each scope that an organisation is held to, those out of scope
-- too. implementation says it in five words: complete (evidence shows all of it, and it passes),
-- partial (it passes as far as evidence reaches, or warns; people_show is what is missing), gap
-- (failed, or no valid evidence), not_applicable, out_of_scope (people show all of it). pointer names
-- the checks whose evidence it is: view control_evidence. No line is a certification.
CREATE OR REPLACE VIEW coverage_matrix
COMMENT 'All controls of the frameworks in scope, what evidence can show of them, and where it is'
SECURITY INVOKER
AS
WITH scopes AS (
  SELECT DISTINCT
    org,
    framework,
    scope,
    catalog_digest
  FROM controls
  WHERE is_held
),
pointers AS (
  SELECT
    org,
    control_key,
    array_agg(check_id ORDER BY place) AS checks
  FROM answers
  GROUP BY org, control_key
)
SELECT
  scopes.org,
  scopes.framework,
  scopes.scope,
  catalog.family,
  catalog.control_id,
  catalog.title,
  catalog.coverage,
  CASE
    WHEN controls.status IS NULL THEN 'out_of_scope'
    WHEN controls.status = 'not_applicable' THEN 'not_applicable'
    WHEN controls.status = 'pass' AND catalog.coverage = 'full' THEN 'complete'
    WHEN controls.status IN ('pass', 'warning') THEN 'partial'
    ELSE 'gap'
  END AS implementation,
  controls.status,
  controls.reason,
  controls.message,
  catalog.responsibility,
  CASE WHEN catalog.coverage = 'partial' THEN catalog.note END AS people_show,
  pointers.checks AS pointer,
  catalog.evidence AS categories,
  frameworks.disclaimer
FROM scopes
JOIN frameworks
  ON frameworks.catalog_digest = scopes.catalog_digest
  AND frameworks.framework = scopes.framework
  AND frameworks.scope = scopes.scope
JOIN controls_catalog AS catalog
  ON catalog.catalog_digest = scopes.catalog_digest
  AND catalog.framework = scopes.framework
LEFT JOIN controls
  ON controls.org = scopes.org
  AND controls.scope = scopes.scope
  AND controls.control_id = catalog.control_id
  AND controls.is_held
LEFT JOIN pointers
  ON pointers.org = controls.org
  AND pointers.control_key = controls.control_key
WHERE catalog.withdrawn IS NULL
  AND (
    controls.status IS NOT NULL
    OR coalesce(cardinality(frameworks.levels), 0) = 0
    OR coalesce(cardinality(catalog.levels), 0) = 0
    OR arrays_overlap(frameworks.levels, catalog.levels)
  )
