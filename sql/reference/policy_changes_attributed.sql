-- Policy changes that say who and why
-- Of the versions of the policy that came into force within the window, those that name an actor
-- and a reason.
-- Reads policies.
-- Parameters: :org, :at, :from.
WITH counted AS (
  SELECT
    count_if(actor IS NOT NULL AND reason IS NOT NULL) AS numerator,
    count(*) AS denominator
  FROM policies
  WHERE org = :org
    AND effective_at >= :from
    AND effective_at < :at
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
