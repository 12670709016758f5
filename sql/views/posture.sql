-- Posture
-- How does each framework stand, and each of its families?
-- How to read: one line per scope of a framework (family is empty) and one per family. score is the
-- mean of the controls by weight: pass 100, warning 50, failed 0, and 0 where evidence was lost; what
-- was never connected and what did not occur is left out, so read it with assessed_share. evidenced
-- are full controls that pass; evidenced_in_part are partial ones, of which people show the rest. No
-- line is a certification: disclaimer says so.
CREATE OR REPLACE VIEW posture
COMMENT 'Frameworks and their families as they stand now'
SECURITY INVOKER
AS
WITH held AS (
  SELECT
    org,
    framework,
    scope,
    catalog_digest,
    family,
    grouping(family) = 1 AS is_whole,
    max(framework_name) AS framework_name,
    max(disclaimer) AS disclaimer,
    max(policy_version) AS policy_version,
    sum(weight * score) / sum(weight) FILTER (WHERE score IS NOT NULL) AS score,
    count(*) AS controls,
    count_if(status = 'pass' AND coverage = 'full') AS evidenced,
    count_if(status = 'pass' AND coverage = 'partial') AS evidenced_in_part,
    count_if(status = 'warning') AS warning,
    count_if(status = 'failed') AS failed,
    count_if(status = 'not_assessed') AS not_assessed,
    count_if(status = 'not_applicable') AS not_applicable,
    count_if(alert_id IS NOT NULL) AS regressed,
    count_if(coverage = 'full') AS full_controls,
    count_if(coverage = 'partial') AS partial_controls,
    max(since_at) AS last_change_at
  FROM control_states
  GROUP BY GROUPING SETS (
    (org, framework, scope, catalog_digest),
    (org, framework, scope, catalog_digest, family)
  )
),
beyond AS (
  SELECT
    frameworks.catalog_digest,
    frameworks.scope,
    catalog.family,
    grouping(catalog.family) = 1 AS is_whole,
    count(*) AS controls
  FROM frameworks
  JOIN controls_catalog AS catalog
    ON catalog.catalog_digest = frameworks.catalog_digest
    AND catalog.framework = frameworks.framework
  WHERE catalog.coverage = 'out_of_scope'
    AND catalog.withdrawn IS NULL
    AND (
      coalesce(cardinality(frameworks.levels), 0) = 0
      OR coalesce(cardinality(catalog.levels), 0) = 0
      OR arrays_overlap(frameworks.levels, catalog.levels)
    )
  GROUP BY GROUPING SETS (
    (frameworks.catalog_digest, frameworks.scope),
    (frameworks.catalog_digest, frameworks.scope, catalog.family)
  )
)
SELECT
  held.org,
  held.framework,
  held.framework_name,
  held.scope,
  held.family,
  CAST(held.evidenced + held.evidenced_in_part AS varchar)
    || ' of '
    || CAST(held.controls + coalesce(beyond.controls, 0) AS varchar)
    || ' controls evidenced' AS headline,
  round(held.score, 1) AS score,
  round(
    CAST(held.evidenced + held.evidenced_in_part + held.warning + held.failed AS double)
      / nullif(held.controls - held.not_applicable, 0),
    3
  ) AS assessed_share,
  held.evidenced,
  held.evidenced_in_part,
  held.warning,
  held.failed,
  held.not_assessed,
  held.not_applicable,
  held.regressed,
  held.full_controls,
  held.partial_controls,
  coalesce(beyond.controls, 0) AS out_of_scope_controls,
  held.last_change_at,
  held.policy_version,
  held.disclaimer
FROM held
LEFT JOIN beyond
  ON beyond.catalog_digest = held.catalog_digest
  AND beyond.scope = held.scope
  AND beyond.is_whole = held.is_whole
  AND beyond.family IS NOT DISTINCT FROM held.family
