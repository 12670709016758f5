-- Deadlines met
-- Of the obligations of that name whose verdict fell within the window, those that were met.
-- Each counts once, at decided_at: in order with verdict met, wrong with verdict missed, and
-- then again only after its deadline was set anew and fell anew. A breach withdrawn counts as
-- met at the moment at which it was missed. A verdict of met that the finding's return within
-- the grace undid counts in neither part. What falls due while the finding is accepted is in
-- neither part when net_of_exceptions (unless it is still there when the exception ends: then it
-- is missed at that moment); otherwise, for the obligation policy, it counts once, as missed at
-- its deadline. Findings of the onboarding are in neither part until their own deadline.
-- Reads asset_history, finding_history, finding_obligations.
-- Parameters: :org, :scope, :at, :from, :net_of_exceptions, :obligation, :severities.
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
turns AS (
  SELECT
    finding_id,
    generation,
    seq,
    from_state,
    to_state,
    recorded_at,
    lead(recorded_at) OVER (PARTITION BY finding_id ORDER BY seq) AS until_at
  FROM finding_history
  WHERE org = :org
    AND recorded_at <= :at
),
verdicts AS (
  SELECT
    finding_id,
    asset_id,
    generation,
    obligation,
    seq,
    verdict,
    deadline_at,
    decided_at,
    recorded_at,
    lag(verdict) OVER each AS verdict_before,
    lag(decided_at) OVER each AS decided_before,
    lead(recorded_at) OVER each AS until_at
  FROM finding_obligations
  WHERE org = :org
    AND recorded_at <= :at
    AND obligation LIKE replace(:obligation, '*', '%')
  WINDOW each AS (PARTITION BY finding_id, generation, obligation ORDER BY seq, recorded_at)
),
gone_aside AS (
  -- Closed while an exception set it aside.
  SELECT finding_id, generation, recorded_at
  FROM turns
  WHERE from_state IN ('accepted', 'not_affected')
    AND to_state = 'fixed'
),
passed AS (
  -- Deadlines that passed while an exception set the finding aside: of no interest when net.
  SELECT DISTINCT
    verdicts.finding_id,
    verdicts.asset_id,
    verdicts.generation,
    verdicts.obligation,
    verdicts.seq,
    verdicts.deadline_at
  FROM verdicts
  JOIN turns
    ON turns.finding_id = verdicts.finding_id
    AND turns.generation = verdicts.generation
  WHERE NOT :net_of_exceptions
    AND verdicts.obligation = 'policy'
    AND verdicts.verdict = 'pending'
    AND turns.to_state = 'accepted'
    AND verdicts.deadline_at > turns.recorded_at
    AND verdicts.deadline_at <= :at
    AND (turns.until_at IS NULL OR verdicts.deadline_at < turns.until_at)
    AND (verdicts.until_at IS NULL OR verdicts.deadline_at < verdicts.until_at)
),
judged AS (
  SELECT
    verdicts.*,
    passed.deadline_at IS NOT NULL AS was_passed,
    gone_aside.finding_id IS NOT NULL AS went_aside
  FROM verdicts
  LEFT JOIN passed
    ON passed.finding_id = verdicts.finding_id
    AND passed.generation = verdicts.generation
    AND passed.obligation = verdicts.obligation
    AND passed.deadline_at = verdicts.deadline_at
  LEFT JOIN gone_aside
    ON gone_aside.finding_id = verdicts.finding_id
    AND gone_aside.generation = verdicts.generation
    AND gone_aside.recorded_at = verdicts.recorded_at
),
fallen AS (
  SELECT
    finding_id,
    asset_id,
    seq,
    recorded_at,
    CASE WHEN was_passed THEN deadline_at ELSE decided_at END AS counted_at,
    1 AS numerator,
    CASE WHEN was_passed THEN 0 ELSE 1 END AS denominator
  FROM judged
  WHERE verdict = 'met'
  UNION ALL
  SELECT finding_id, asset_id, seq, recorded_at, decided_at, 0, 1
  FROM judged
  WHERE verdict = 'missed'
    AND verdict_before IS DISTINCT FROM 'missed'
    AND NOT was_passed
    AND NOT went_aside
  UNION ALL
  SELECT finding_id, asset_id, seq, deadline_at, deadline_at, 0, 1
  FROM passed
  UNION ALL
  SELECT finding_id, asset_id, seq, recorded_at, decided_before, 1, 0
  FROM judged
  WHERE verdict = 'withdrawn'
    AND verdict_before = 'missed'
  UNION ALL
  -- Of the severity that it had when it was counted.
  SELECT finding_id, asset_id, seq, decided_before, decided_before, -1, -1
  FROM judged
  WHERE verdict = 'pending'
    AND verdict_before IN ('met', 'withdrawn')
),
severities AS (
  SELECT
    fallen.*,
    (
      SELECT max_by(finding_history.severity, finding_history.seq)
      FROM finding_history
      WHERE finding_history.org = :org
        AND finding_history.finding_id = fallen.finding_id
        AND finding_history.recorded_at <= fallen.recorded_at
    ) AS severity
  FROM fallen
  JOIN spans
    ON spans.asset_id = fallen.asset_id
    AND spans.from_at <= fallen.recorded_at
    AND (spans.until_at IS NULL OR spans.until_at > fallen.recorded_at)
  WHERE spans.counts
    AND fallen.counted_at >= :from
    AND fallen.counted_at < :at
),
counted AS (
  SELECT
    coalesce(sum(numerator), 0) AS numerator,
    coalesce(sum(denominator), 0) AS denominator
  FROM severities
  WHERE cardinality(:severities) = 0
    OR contains(:severities, severity)
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
