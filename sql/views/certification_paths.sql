-- Paths to each framework
-- Which gaps stand between the organisation and each framework that it is held to, and how long would
-- closing them take?
-- How to read: one line per scope of a framework, gaps in the order in which they are worth closing.
-- least_days and most_days add up one after the other; several people take less. What people must
-- show besides is not in it, and no line promises a certification: disclaimer says so.
CREATE OR REPLACE VIEW certification_paths
COMMENT 'What would have to be closed for each framework, and how many days of work that is'
SECURITY INVOKER
AS
WITH open AS (
  SELECT
    org,
    scope,
    gap_id,
    gap,
    least_days,
    most_days,
    phase,
    count(*) AS controls
  FROM blocked_controls
  GROUP BY org, scope, gap_id, gap, least_days, most_days, phase
),
paths AS (
  SELECT
    org,
    scope,
    count(*) AS gaps,
    sum(least_days) AS least_days,
    sum(most_days) AS most_days,
    array_agg(gap ORDER BY phase, controls DESC, gap_id) AS steps,
    array_agg(gap_id ORDER BY phase, controls DESC, gap_id) AS gap_ids
  FROM open
  GROUP BY org, scope
),
held AS (
  SELECT
    org,
    framework,
    scope,
    catalog_digest,
    count(*) AS controls,
    count_if(status IN ('pass', 'not_applicable')) AS in_order,
    count_if(coverage = 'partial') AS people_show
  FROM controls
  WHERE is_held
  GROUP BY org, framework, scope, catalog_digest
)
SELECT
  held.org,
  held.framework,
  held.scope,
  held.controls,
  held.in_order,
  held.people_show,
  coalesce(paths.gaps, 0) AS gaps,
  coalesce(paths.least_days, 0) AS least_days,
  coalesce(paths.most_days, 0) AS most_days,
  paths.steps,
  paths.gap_ids,
  frameworks.disclaimer
FROM held
LEFT JOIN paths
  ON paths.org = held.org
  AND paths.scope = held.scope
LEFT JOIN frameworks
  ON frameworks.catalog_digest = held.catalog_digest
  AND frameworks.framework = held.framework
  AND frameworks.scope = held.scope
