-- Pushed images with a record of their build
-- Of the images first pushed, or first listed in a registry, those with a build that succeeded
-- and names that digest, or provenance that names a builder or a type of build. One counts once:
-- in order when it was pushed if such a record came at most the parameter after, else as wrong
-- when that time is over.
-- Reads asset_history, attestations, builds, pushes.
-- Parameters: :org, :scope, :at, :from, :within.
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
first_pushed AS (
  SELECT
    asset_id,
    image_digest,
    min(coalesce(pushed_at, occurred_at)) AS pushed_at
  FROM pushes
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND kind IN ('image_pushed', 'image_listed')
    AND image_digest IS NOT NULL
  GROUP BY asset_id, image_digest
),
attested AS (
  SELECT *
  FROM attestations
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND confidence >= 60
    AND NOT simulated
),
done AS (
  SELECT
    asset_id,
    image_digest,
    recorded_at,
    recorded_at AS done_at
  FROM builds
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND succeeded
  UNION ALL
  SELECT
    asset_id,
    image_digest,
    recorded_at,
    recorded_at AS done_at
  FROM attested
  WHERE type = 'provenance'
    AND (builder_id IS NOT NULL OR build_type IS NOT NULL)
),
decided AS (
  -- What became known after the time was over does not count any more.
  SELECT
    first_pushed.asset_id,
    min(done.done_at) IS NOT NULL AS is_done,
    CASE
      WHEN min(done.done_at) IS NULL THEN first_pushed.pushed_at + :within
      ELSE greatest(min(done.done_at), first_pushed.pushed_at)
    END AS decided_at
  FROM first_pushed
  LEFT JOIN done
    ON done.asset_id = first_pushed.asset_id
    AND done.image_digest = first_pushed.image_digest
    AND done.done_at <= first_pushed.pushed_at + :within
    AND done.recorded_at <= first_pushed.pushed_at + :within
  GROUP BY first_pushed.asset_id, first_pushed.image_digest, first_pushed.pushed_at
),
chosen AS (
  SELECT decided.is_done
  FROM decided
  JOIN spans
    ON spans.asset_id = decided.asset_id
    AND spans.from_at <= decided.decided_at
    AND (spans.until_at IS NULL OR spans.until_at > decided.decided_at)
  WHERE spans.counts
    AND decided.decided_at >= :from
    AND decided.decided_at < :at
),
counted AS (
  SELECT
    count_if(is_done) AS numerator,
    count(*) AS denominator
  FROM chosen
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
