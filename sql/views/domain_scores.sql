-- Scores of domains
-- How strong is the organisation in each sort of evidence, on a scale of ten?
-- How to read: one line per sort of evidence that checks rest on, such as scan_history or sbom. Each
-- question counts once, however many controls ask it: in order 10, warning 5, failed 0, and 0 where
-- evidence was lost; what was never connected and what did not occur is left out, so read it with
-- assessed_share. Empty where nothing counts.
CREATE OR REPLACE VIEW domain_scores
COMMENT 'Strength by sort of evidence, 0 to 10'
SECURITY INVOKER
AS
WITH questions AS (
  SELECT DISTINCT
    answers.org,
    domains.domain,
    answers.asked_id,
    answers.status,
    answers.reason
  FROM answers
  JOIN checks_catalog AS catalog
    ON catalog.catalog_digest = answers.catalog_digest
    AND catalog.check_id = answers.check_id
  CROSS JOIN UNNEST(catalog.evidence) AS domains (domain)
  WHERE answers.status <> 'not_applicable'
)
SELECT
  org,
  domain,
  round(
    avg(
      CASE
        WHEN status = 'pass' THEN 10.0
        WHEN status = 'warning' THEN 5.0
        WHEN status = 'failed' THEN 0.0
        WHEN reason NOT IN ('never_connected', 'no_occurrences') THEN 0.0
      END
    ),
    1
  ) AS score,
  round(CAST(count_if(status <> 'not_assessed') AS double) / count(*), 3) AS assessed_share,
  count(*) AS questions,
  count_if(status = 'pass') AS pass,
  count_if(status = 'warning') AS warning,
  count_if(status = 'failed') AS failed,
  count_if(status = 'not_assessed') AS not_assessed
FROM questions
GROUP BY org, domain
