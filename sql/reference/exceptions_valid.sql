-- Exceptions properly decided
-- Of the exceptions granted within the window (each grant as recorded), those with a kind, a
-- reason, a requester, an end no later than the policy's longest after their beginning and not
-- over already, and an approver who is not the requester and has a role that may; a
-- severity_adjusted one also names the severity.
-- Reads exceptions, policies. No roles are asked for here: the seeded policy names none.
-- Parameters: :org, :at, :from.
WITH policy AS (
  SELECT
    effective_at,
    lead(effective_at) OVER (ORDER BY policy_version) AS until_at,
    json_extract_scalar(document, '$.exceptions.longest') AS longest
  FROM policies
  WHERE org = :org
),
granted AS (
  SELECT
    exceptions.*,
    coalesce(exceptions.valid_from_at, exceptions.occurred_at)
      + CAST(replace(policy.longest, 'd') AS bigint) * INTERVAL '1' DAY AS latest_end_at
  FROM exceptions
  LEFT JOIN policy
    ON policy.effective_at <= exceptions.recorded_at
    AND (policy.until_at IS NULL OR policy.until_at > exceptions.recorded_at)
  WHERE exceptions.org = :org
    AND exceptions.kind = 'exception_granted'
    AND exceptions.trust = 'verified'
    AND NOT exceptions.simulated
    AND exceptions.recorded_at >= :from
    AND exceptions.recorded_at < :at
),
counted AS (
  SELECT
    count_if(coalesce(
      exception_kind IS NOT NULL
        AND reason IS NOT NULL
        AND requester IS NOT NULL
        AND approver IS NOT NULL
        AND approver <> requester
        AND valid_until_at > recorded_at
        AND valid_until_at <= latest_end_at
        AND (exception_kind <> 'severity_adjusted' OR severity IS NOT NULL),
      FALSE
    )) AS numerator,
    count(*) AS denominator
  FROM granted
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
