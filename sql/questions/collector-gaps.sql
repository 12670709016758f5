-- Gaps in what collectors sent
-- Did everything arrive that every collector sent, and is it still alive?
-- Controls: NIST 800-53 AU-5 and SI-4, SOC 2 CC7.2, ISO 27001 A.8.15.
-- How to read: one line per collector, the most missing first. A collector numbers its messages one by
-- one, so each number between the first and the last that never came is a message lost, or kept back
-- by somebody; missing_ranges tells one outage from many. A collector that sends nothing but
-- heartbeats is alive. unproven counts messages that nobody could prove to be its own: where it is not
-- zero, somebody may be using its name, or its key is not in the registry.
-- Parameters: none.
WITH numbers AS (
  SELECT
    org,
    collector_id,
    sequence,
    bool_or(trust = 'verified') AS is_proven,
    max(recorded_at) AS recorded_at
  FROM receipts
  WHERE collector_id IS NOT NULL
    AND sequence IS NOT NULL
    AND coalesce(reason, '') <> 'invalid_signature'
  GROUP BY org, collector_id, sequence
),
steps AS (
  SELECT
    *,
    sequence - lag(sequence) OVER (PARTITION BY org, collector_id ORDER BY sequence) - 1 AS skipped
  FROM numbers
),
alive AS (
  SELECT
    org,
    collector_id,
    max(recorded_at) AS last_heartbeat_at
  FROM collectors
  GROUP BY org, collector_id
)
SELECT
  steps.org,
  steps.collector_id,
  min(steps.sequence) AS first_sequence,
  max(steps.sequence) AS last_sequence,
  count(*) AS received,
  coalesce(sum(steps.skipped), 0) AS missing,
  count_if(steps.skipped > 0) AS missing_ranges,
  count_if(NOT steps.is_proven) AS unproven,
  max(steps.recorded_at) AS last_message_at,
  max(alive.last_heartbeat_at) AS last_heartbeat_at
FROM steps
LEFT JOIN alive
  ON alive.org = steps.org
  AND alive.collector_id = steps.collector_id
GROUP BY steps.org, steps.collector_id
ORDER BY missing DESC, steps.org, steps.collector_id
