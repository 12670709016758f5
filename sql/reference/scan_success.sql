-- Scans that were complete
WITH changes AS (
  SELECT asset_id, changed, in_scope, boundaries, recorded_at
  FROM asset_history
  WHERE org = :org AND recorded_at <= :at
)
SELECT CAST(NULL AS double) AS value, 0 AS numerator, 0 AS denominator
