-- Failing items
-- Which things make a check fail or warn now, and why?
-- Controls: NIST 800-53 CA-5, CA-7 and RA-5, SOC 2 CC4.2 and CC7.1, ISO 27001 A.8.8 and A.8.9.
-- How to read: one line per thing that speaks against a check that failed or warns, however many
-- frameworks ask the same; who asks with other numbers of its own (gauge_id) has lines of its own.
-- failing: it is so now, since recorded_at. failed: it happened at happened_at, within the window of
-- the check. scopes are those in which it counts. counted is how many things the evaluation found.
-- Parameters: none; add WHERE check_id = '...' to the last part.
WITH newest AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY org, asked_id
      ORDER BY window_end_at DESC, revision DESC
    ) AS age
  FROM control_evaluations
  WHERE control_id IS NULL
),
bad AS (
  SELECT *
  FROM newest
  WHERE age = 1
    AND status IN ('failed', 'warning')
),
items AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY org, gauge_id, item_kind, item_id, asset_id, outcome = 'failed'
      ORDER BY recorded_at DESC
    ) AS age
  FROM measured_items
)
SELECT
  bad.org,
  bad.check_id,
  max_by(bad.status, bad.window_end_at) AS status,
  max_by(bad.message, bad.window_end_at) AS message,
  items.item_kind,
  items.item_id,
  assets.repository,
  assets.stream,
  items.asset_id,
  items.outcome,
  items.reason,
  items.happened_at,
  items.recorded_at,
  max(bad.items_failed) AS counted,
  array_sort(array_agg(DISTINCT bad.scope)) AS scopes,
  bad.gauge_id
FROM bad
JOIN items
  ON items.org = bad.org
  AND items.gauge_id = bad.gauge_id
LEFT JOIN assets
  ON assets.org = items.org
  AND assets.asset_id = items.asset_id
WHERE (
    items.age = 1 AND items.outcome = 'failing'
    OR items.outcome = 'failed'
    AND items.happened_at >= coalesce(bad.window_start_at, items.happened_at)
    AND items.happened_at <= bad.window_end_at
  )
  AND (
    contains(items.scopes, '*')
    OR contains(items.scopes, bad.scope)
    -- Where no boundary is named, nothing names a scope.
    OR (coalesce(cardinality(items.scopes), 0) = 0 AND bad.boundary = '*')
  )
GROUP BY
  bad.org,
  bad.check_id,
  bad.gauge_id,
  items.item_kind,
  items.item_id,
  assets.repository,
  assets.stream,
  items.asset_id,
  items.outcome,
  items.reason,
  items.happened_at,
  items.recorded_at
ORDER BY
  bad.org,
  bad.check_id,
  bad.gauge_id,
  items.item_kind,
  assets.repository,
  items.asset_id,
  items.item_id,
  items.happened_at
