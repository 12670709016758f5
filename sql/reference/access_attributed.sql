-- Uses of rights by a known identity
-- Of the allowed uses of rights within the window (decision allowed, warned or bypassed) that
-- change something (the action is none of get, list, watch, head, options, read, view, describe,
-- search), those by an actor that is neither anonymous or unknown nor system:masters or a member
-- of it, and that is not in use by people together as a fact of type shared_account that is true
-- says (its subject, * for any part).
-- Reads access_events, facts.
-- Parameters: :org, :at, :from.
WITH used AS (
  SELECT
    *,
    coalesce(accessed_at, occurred_at) AS moment
  FROM access_events
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND decision IN ('allowed', 'warned', 'bypassed')
    AND coalesce(accessed_at, occurred_at) >= :from
    AND coalesce(accessed_at, occurred_at) < :at
),
changing AS (
  SELECT *
  FROM used
  WHERE lower(action) NOT IN (
    'get', 'list', 'watch', 'head', 'options', 'read', 'view', 'describe', 'search'
  )
),
shared AS (
  SELECT replace(subject, '*', '%') AS pattern
  FROM facts
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND fact_type = 'shared_account'
    AND value_flag
),
counted AS (
  SELECT
    count_if(actor NOT IN ('system:anonymous', 'anonymous', 'unknown', 'system:masters')
      AND NOT contains(coalesce(actor_groups, ARRAY[]), 'system:masters')
      AND NOT EXISTS (SELECT 1 FROM shared WHERE changing.actor LIKE shared.pattern)) AS numerator,
    count(*) AS denominator
  FROM changing
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
