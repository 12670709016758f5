-- Missing evidence
-- Which evidence never came, fell silent or is old, and which controls does that leave unassessed?
-- Controls: NIST 800-53 CA-7, AU-5 and SI-4, SOC 2 CC4.1 and CC7.2, ISO 27001 A.8.15 and A.8.16.
-- How to read: one line per requirement and reason, what was lost first. requirement is the kinds of
-- evidence and how often one of them must come. controls ask a check that requires it and cannot be
-- answered; unassessed are those of them that stand as not_assessed, the others fail by another check
-- anyway. silent_because: nobody sends any more, or nothing happened and no sign of life (heartbeat)
-- proves that it would have been told. last_evidence_at is the newest that counted. message is that of
-- one of the checks.
-- Parameters: none.
WITH missing AS (
  SELECT
    answers.org,
    answers.framework,
    answers.control_key,
    answers.control_status,
    answers.check_id,
    answers.reason,
    answers.message,
    answers.last_evidence_at,
    answers.window_end_at,
    requires.requirement,
    CASE
      WHEN answers.reason <> 'silent' THEN NULL
      WHEN answers.message LIKE '%no proof%' THEN 'nothing happened, unproven'
      ELSE 'nobody sends'
    END AS silent_because
  FROM answers
  JOIN checks_catalog AS catalog
    ON catalog.catalog_digest = answers.catalog_digest
    AND catalog.check_id = answers.check_id
  CROSS JOIN UNNEST(
    CASE
      WHEN coalesce(cardinality(catalog.requires), 0) = 0 THEN ARRAY['(nothing: not measured yet)']
      ELSE catalog.requires
    END
  ) AS requires (requirement)
  WHERE answers.reason IN ('never_connected', 'silent', 'stale')
    AND (
      coalesce(cardinality(catalog.requires), 0) < 2
      -- Of several, the one that the message names.
      OR all_match(
        split(regexp_replace(requires.requirement, ' every .*'), ' or '),
        kind -> strpos(answers.message, kind) > 0
      )
    )
)
SELECT
  org,
  reason,
  requirement,
  silent_because,
  count(DISTINCT control_key) AS controls,
  count(DISTINCT control_key) FILTER (WHERE control_status = 'not_assessed') AS unassessed,
  count(DISTINCT framework) AS frameworks,
  max(last_evidence_at) AS last_evidence_at,
  array_sort(array_agg(DISTINCT check_id)) AS checks,
  slice(array_sort(array_agg(DISTINCT control_key) FILTER (WHERE control_status = 'not_assessed')), 1, 20) AS first_unassessed,
  max_by(message, window_end_at) AS message
FROM missing
GROUP BY org, reason, requirement, silent_because
ORDER BY
  org,
  CASE reason
    WHEN 'silent' THEN 1
    WHEN 'stale' THEN 2
    ELSE 3
  END,
  unassessed DESC,
  requirement
