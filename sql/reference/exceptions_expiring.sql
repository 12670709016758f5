-- Exceptions about to end
-- Number of exceptions at the end whose newest record is a grant that is valid (as of
-- exceptions_valid) and has begun, and whose end lies after the end and at most the parameter
-- after it.
-- Reads exception_verdicts, exceptions.
-- Parameters: :org, :at, :within.
WITH recorded AS (
  SELECT
    exceptions.*,
    row_number() OVER (
      PARTITION BY exception_id
      ORDER BY recorded_at DESC
    ) AS age
  FROM exceptions
  WHERE org = :org
    AND recorded_at <= :at
),
ending AS (
  SELECT recorded.exception_id
  FROM recorded
  JOIN exception_verdicts
    ON exception_verdicts.org = recorded.org
    AND exception_verdicts.exception_id = recorded.exception_id
    AND exception_verdicts.recorded_at = recorded.recorded_at
  WHERE recorded.age = 1
    AND recorded.kind = 'exception_granted'
    AND exception_verdicts.is_valid
    AND coalesce(recorded.valid_from_at, recorded.occurred_at) <= :at
    AND recorded.valid_until_at > :at
    AND recorded.valid_until_at <= :at + :within
),
counted AS (
  SELECT count(*) AS number
  FROM ending
)
SELECT
  CAST(number AS double) AS value,
  number AS numerator,
  number AS denominator
FROM counted
