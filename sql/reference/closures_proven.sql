-- Closures proven by machines
-- Of the times that findings were closed as fixed within the window (closed_at), those whose
-- closure_basis is deployed or verified: a complete scan or the end of the last affected
-- workload, and not somebody's word.
-- Reads asset_history, finding_history, findings, scans.
-- Parameters: :org, :scope, :at, :from.
WITH spans AS (
  -- From when to when each asset counted.
  SELECT
    asset_id,
    recorded_at AS from_at,
    lead(recorded_at) OVER (PARTITION BY asset_id ORDER BY recorded_at) AS until_at,
    in_scope
      AND contains(boundaries, :scope)
      AND NOT coalesce(
        max_by(
          contains(changed, 'retired'),
          CASE WHEN arrays_overlap(changed, ARRAY['retired', 'returned']) THEN recorded_at END
        ) OVER (PARTITION BY asset_id ORDER BY recorded_at),
        FALSE
      ) AS counts
  FROM asset_history
  WHERE org = :org
    AND recorded_at <= :at
),
ended AS (
  -- Complete scans. One that says it ended after it was recorded ended then.
  SELECT
    asset_id,
    image_digest,
    scanner_classes,
    db_built_at,
    recorded_at,
    least(coalesce(finished_at, occurred_at), recorded_at) AS ended_at
  FROM scans
  WHERE org = :org
    AND recorded_at <= :at
    AND status = 'complete'
    AND may_close
    AND trust = 'verified'
    AND confidence >= 60
    AND NOT simulated
),
gone AS (
  SELECT
    finding_history.*,
    row_number() OVER (PARTITION BY finding_id ORDER BY seq DESC) AS place_from_last
  FROM finding_history
  WHERE org = :org
    AND to_state = 'fixed'
    AND from_state <> 'fixed'
),
closed AS (
  -- Each time that a finding was closed as fixed: by the end of what ran it where that is known, else
  -- by the newest complete scan that was known when it was closed.
  SELECT
    gone.finding_id,
    gone.asset_id,
    gone.generation,
    gone.seq,
    gone.severity,
    gone.recorded_at,
    CASE
      WHEN gone.place_from_last = 1
        AND findings.closure_basis = 'deployed'
        AND findings.closed_at IS NOT NULL
        THEN findings.closed_at
      WHEN gone.cause <> 'scan' THEN gone.occurred_at
      ELSE max(ended.ended_at)
    END AS closed_at
  FROM gone
  JOIN findings
    ON findings.org = gone.org
    AND findings.finding_id = gone.finding_id
  LEFT JOIN ended
    ON ended.asset_id = gone.asset_id
    AND ended.recorded_at <= gone.recorded_at
  WHERE gone.recorded_at <= :at
  GROUP BY
    gone.finding_id,
    gone.asset_id,
    gone.generation,
    gone.seq,
    gone.severity,
    gone.recorded_at,
    gone.occurred_at,
    gone.place_from_last,
    gone.cause,
    findings.closure_basis,
    findings.closed_at
),
judged AS (
  -- What a scan or the end of a workload brought about is the word of a machine.
  SELECT gone.cause
  FROM closed
  JOIN gone
    ON gone.finding_id = closed.finding_id
    AND gone.seq = closed.seq
  JOIN spans
    ON spans.asset_id = closed.asset_id
    AND spans.from_at <= closed.recorded_at
    AND (spans.until_at IS NULL OR spans.until_at > closed.recorded_at)
  WHERE closed.recorded_at <= :at
    AND spans.counts
    AND closed.closed_at >= :from
    AND closed.closed_at < :at
),
counted AS (
  SELECT
    count_if(cause IN ('scan', 'workload_observed')) AS numerator,
    count(*) AS denominator
  FROM judged
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
