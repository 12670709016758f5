-- Facts that are fresh and true
-- Of the subjects that facts of one of the types ever named, those whose newest fact of the type
-- is not past its valid_until, no older at the end than the parameter, and, where a value is
-- asked for, has it: the flag is true, or the number is at least the least. A document needs a
-- title, an approver, and a review no longer ago than the parameter.
-- Reads facts.
-- Parameters: :org, :at, :flag, :least, :subjects, :types, :within.
WITH newest AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY fact_type, subject
      ORDER BY occurred_at DESC, recorded_at DESC
    ) AS age
  FROM facts
  WHERE org = :org
    AND recorded_at <= :at
    AND trust = 'verified'
    AND NOT simulated
    AND (cardinality(:types) = 0 OR contains(:types, fact_type))
    AND (
      cardinality(:subjects) = 0
      OR any_match(:subjects, pattern -> subject LIKE replace(pattern, '*', '%'))
    )
),
counted AS (
  SELECT
    count_if(coalesce(valid_until_at > :at, TRUE)
      AND occurred_at >= :at - :within
      AND (:flag IS NULL OR coalesce(value_flag = :flag, FALSE))
      AND (:least IS NULL OR coalesce(value_number >= :least, FALSE))
      AND (
        fact_type <> 'document'
        OR coalesce(
          document_title <> '' AND approver <> '' AND reviewed_at >= :at - :within,
          FALSE
        )
      )) AS numerator,
    count(*) AS denominator
  FROM newest
  WHERE age = 1
)
SELECT
  CAST(numerator AS double) / nullif(denominator, 0) AS value,
  numerator,
  denominator
FROM counted
