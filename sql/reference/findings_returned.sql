-- Findings that came back
-- Of the times that findings were closed as fixed within the window (closed_at), those after
-- which the finding was opened again by the end, in the same generation or a new one, within 100
-- days.
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
  SELECT
    closed.finding_id,
    EXISTS (
      SELECT 1
      FROM finding_history
      JOIN spans AS returning
        ON returning.asset_id = finding_history.asset_id
        AND returning.from_at <= finding_history.recorded_at
        AND (returning.until_at IS NULL OR returning.until_at > finding_history.recorded_at)
      WHERE finding_history.org = :org
        AND finding_history.finding_id = closed.finding_id
        AND finding_history.seq > closed.seq
        AND finding_history.recorded_at <= :at
        AND finding_history.recorded_at <= closed.closed_at + INTERVAL '100' DAY
        AND finding_history.from_state = 'fixed'
        AND finding_history.to_state NOT IN ('retired', 'merged')
        AND returning.counts
    ) AS returned
  FROM closed
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
    count_if(returned) AS numerator,
    count(*) AS denominator
  FROM judged
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
