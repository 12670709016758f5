-- Frameworks as they stand now
-- How does each framework that the organisation is held to stand, and what may be said of it?
-- Controls: NIST 800-53 CA-2 and CA-7, SOC 2 CC4.1, ISO 27001 A.5.35 and A.5.36.
-- How to read: one line per scope of a framework. headline is all that may be said in one line: how
-- many of all its controls evidence shows, those out of scope counted too. score is the mean of the
-- controls by weight: pass 100, warning 50, failed 0, and 0 where evidence was lost; what was never
-- connected and what did not occur is left out, so never read it without assessed_share. No line is
-- a certification: disclaimer says so.
-- Parameters: none; add WHERE to the last part for one organisation or framework.
WITH held AS (
  SELECT
    org,
    framework,
    scope,
    catalog_digest,
    max(policy_version) AS policy_version,
    sum(weight * score) / sum(weight) FILTER (WHERE score IS NOT NULL) AS score,
    count(*) AS controls,
    count_if(coverage = 'full') AS full_controls,
    count_if(coverage = 'partial') AS partial_controls,
    count_if(status = 'pass') AS pass,
    count_if(status = 'warning') AS warning,
    count_if(status = 'failed') AS failed,
    count_if(status = 'not_assessed') AS not_assessed,
    count_if(status = 'not_applicable') AS not_applicable,
    count_if(alert_id IS NOT NULL) AS regressed,
    max(since_at) AS last_change_at
  FROM controls
  WHERE coalesce(message, '') <> 'The organisation is no longer held to it.'
  GROUP BY org, framework, scope, catalog_digest
),
beyond AS (
  SELECT
    frameworks.catalog_digest,
    frameworks.scope,
    count(*) AS out_of_scope
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
  GROUP BY frameworks.catalog_digest, frameworks.scope
)
SELECT
  held.org,
  held.scope,
  CAST(held.pass AS varchar)
    || ' of '
    || CAST(held.controls + coalesce(beyond.out_of_scope, 0) AS varchar)
    || ' controls evidenced' AS headline,
  round(held.score, 1) AS score,
  round(
    CAST(held.pass + held.warning + held.failed AS double)
      / nullif(held.controls - held.not_applicable, 0),
    3
  ) AS assessed_share,
  held.pass,
  held.warning,
  held.failed,
  held.not_assessed,
  held.not_applicable,
  held.regressed,
  held.full_controls,
  held.partial_controls,
  coalesce(beyond.out_of_scope, 0) AS out_of_scope_controls,
  held.last_change_at,
  held.policy_version,
  frameworks.scope_name,
  frameworks.disclaimer
FROM held
LEFT JOIN frameworks
  ON frameworks.catalog_digest = held.catalog_digest
  AND frameworks.framework = held.framework
  AND frameworks.scope = held.scope
LEFT JOIN beyond
  ON beyond.catalog_digest = held.catalog_digest
  AND beyond.scope = held.scope
ORDER BY held.org, held.scope
