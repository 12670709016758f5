-- Time to remediate
-- Over the findings closed within the window as fixed (not as retired, not_affected or
-- accepted): the statistic of the instant minus the clock's start, in whole minutes, rounded up.
-- stop = fixed_deployed_at where deployment is known, else verified_at.
-- Reads asset_history, finding_history, finding_obligations, findings, scans.
-- Parameters: :org, :scope, :at, :from, :severities, :statistic.
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
clocks AS (
  SELECT
    finding_id,
    generation,
    max_by(start_at, seq) AS start_at
  FROM finding_obligations
  WHERE org = :org
    AND recorded_at <= :at
  GROUP BY finding_id, generation
),
taken AS (
  SELECT
    greatest(0, date_diff('second', clocks.start_at, closed.closed_at)) AS seconds
  FROM closed
  JOIN clocks
    ON clocks.finding_id = closed.finding_id
    AND clocks.generation = closed.generation
  JOIN spans
    ON spans.asset_id = closed.asset_id
    AND spans.from_at <= closed.recorded_at
    AND (spans.until_at IS NULL OR spans.until_at > closed.recorded_at)
  WHERE closed.recorded_at <= :at
    AND spans.counts
    AND closed.closed_at >= :from
    AND closed.closed_at < :at
    AND (cardinality(:severities) = 0 OR contains(:severities, closed.severity))
),
minutes AS (
  -- In whole minutes, rounded up.
  SELECT
    CAST(ceiling(seconds / 60e0) * 60 AS bigint) AS seconds,
    row_number() OVER (ORDER BY seconds) AS place,
    count(*) OVER () AS number
  FROM taken
)
SELECT
  CASE :statistic
    WHEN 'mean' THEN CAST(sum(seconds) AS double) / count(*)
    WHEN 'median' THEN CAST(max(CASE WHEN place <= (number + 1) / 2 THEN seconds END) AS double)
    WHEN 'p90' THEN CAST(max(CASE WHEN place <= (number * 9 + 9) / 10 THEN seconds END) AS double)
  END AS value,
  count(*) AS numerator,
  count(*) AS denominator
FROM minutes
