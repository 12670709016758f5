-- Spread of scan coverage over months
-- The highest minus the lowest of scan_coverage_continuous over the calendar months of the
-- window, as of scan_coverage_worst_month; one month alone has no spread and is TOO_FEW.
-- Reads asset_declarations, asset_history, image_streams, pushes, scans, workloads.
-- Parameters: :org, :scope, :at, :from, :cadence, :classes, :database_age.
WITH deployed AS (
  -- Whoever names an image by digest alone means the asset that has it.
  SELECT
    coalesce(image_streams.asset_id, workloads.asset_id) AS asset_id,
    workloads.recorded_at,
    workloads.occurred_at,
    workloads.cluster,
    workloads.namespace,
    workloads.uid,
    workloads.container,
    workloads.node,
    workloads.image_ref,
    workloads.image_digest,
    workloads.state,
    workloads.started_at,
    workloads.runs_as_root,
    workloads.is_privileged,
    workloads.has_read_only_root,
    workloads.has_limits
  FROM workloads
  LEFT JOIN image_streams
    ON image_streams.org = workloads.org
    AND image_streams.image_digest = workloads.image_digest
    AND image_streams.recorded_at <= :at
    AND image_streams.stream <> 'default'
    AND workloads.stream = 'default'
  WHERE workloads.org = :org
    AND workloads.recorded_at <= :at
    AND workloads.trust = 'verified'
    AND workloads.confidence >= 60
    AND NOT workloads.simulated
),
spans AS (
  -- From when to when each asset counted, with which images.
  SELECT
    asset_id,
    recorded_at AS from_at,
    coalesce(
      lead(recorded_at) OVER (PARTITION BY asset_id ORDER BY recorded_at),
      TIMESTAMP '9999-01-01 00:00:00 UTC'
    ) AS until_at,
    contains(boundaries, :scope) AS is_within,
    live_digests,
    in_scope
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
named AS (
  -- From when on each is known otherwise than from scans.
  SELECT asset_id, min(recorded_at) AS named_at
  FROM (
    SELECT asset_id, recorded_at FROM pushes WHERE org = :org AND trust = 'verified'
    UNION ALL
    SELECT asset_id, recorded_at FROM deployed
    UNION ALL
    SELECT asset_id, recorded_at
    FROM asset_declarations
    WHERE org = :org
      AND trust = 'verified'
      AND kind = 'asset_registered'
  )
  GROUP BY asset_id
),
since AS (
  -- Since when it has counted without a break.
  SELECT
    spans.*,
    named.named_at,
    coalesce(
      max(CASE WHEN NOT counts THEN until_at END)
        OVER (PARTITION BY spans.asset_id ORDER BY from_at),
      min(from_at) OVER (PARTITION BY spans.asset_id)
    ) AS counts_since
  FROM spans
  JOIN named ON named.asset_id = spans.asset_id
),
hours AS (
  SELECT :from + number * INTERVAL '1' HOUR AS hour_end
  FROM UNNEST(sequence(1, date_diff('hour', :from, :at))) AS hour (number)
),
ended AS (
  -- Complete scans. One that says it ended after it was recorded ended then.
  SELECT
    asset_id,
    image_digest,
    least(coalesce(finished_at, occurred_at), recorded_at) AS ended_at,
    recorded_at,
    db_built_at
  FROM scans
  WHERE org = :org
    AND recorded_at <= :at
    AND status = 'complete'
    AND trust = 'verified'
    AND confidence >= 60
    AND NOT simulated
    AND (cardinality(:classes) = 0 OR arrays_overlap(scanner_classes, :classes))
    AND (
      NOT arrays_overlap(scanner_classes, ARRAY['os', 'library'])
      OR db_built_at + :database_age >= least(coalesce(finished_at, occurred_at), recorded_at)
    )
),
asset_hours AS (
  SELECT
    since.asset_id,
    hours.hour_end,
    since.live_digests
  FROM since
  JOIN hours
    ON since.from_at <= hours.hour_end
    AND since.until_at > hours.hour_end
  WHERE since.counts
    AND since.is_within
    AND since.counts_since <= hours.hour_end - INTERVAL '24' HOUR
    AND since.named_at <= hours.hour_end
),
covered AS (
  SELECT DISTINCT asset_hours.asset_id, asset_hours.hour_end
  FROM asset_hours
  JOIN ended
    ON ended.asset_id = asset_hours.asset_id
    AND contains(asset_hours.live_digests, ended.image_digest)
    AND ended.ended_at <= asset_hours.hour_end
    AND ended.ended_at >= asset_hours.hour_end - :cadence
    AND ended.recorded_at <= asset_hours.hour_end + INTERVAL '35' DAY
),
monthly AS (
  -- Months of the policy's time zone, here UTC.
  SELECT
    date_trunc('month', asset_hours.hour_end - INTERVAL '1' HOUR) AS month,
    min(asset_hours.hour_end - INTERVAL '1' HOUR) AS from_at,
    count_if(covered.asset_id IS NOT NULL) AS numerator,
    count(*) AS denominator
  FROM asset_hours
  LEFT JOIN covered
    ON covered.asset_id = asset_hours.asset_id
    AND covered.hour_end = asset_hours.hour_end
  GROUP BY date_trunc('month', asset_hours.hour_end - INTERVAL '1' HOUR)
),
months AS (
  SELECT
    numerator,
    denominator,
    CAST(numerator AS double) / denominator AS share
  FROM monthly
  WHERE date_diff('hour', date_trunc('day', from_at), least(:at, month + INTERVAL '1' MONTH)) >= 7 * 24
),
counted AS (
  SELECT
    CASE WHEN count(*) > 1 THEN max(share) - min(share) END AS value,
    count(*) AS months
  FROM months
)
SELECT
  value,
  months AS numerator,
  months AS denominator
FROM counted
