-- Evidence of controls
-- On what does each answer of each control rest, and what must keep coming for it?
-- How to read: one line per control and question. required is what must come and how often;
-- evidence_count pieces came within the window, last_evidence_at is the newest, min_confidence the
-- least certain that counted. Failing items are the rows of measured_items with that gauge_id.
CREATE OR REPLACE VIEW control_evidence
COMMENT 'What each answer of each control rests on'
SECURITY INVOKER
AS
SELECT
  answers.org,
  answers.framework,
  answers.scope,
  answers.control_id,
  catalog.title,
  answers.place,
  answers.check_id,
  checks.title AS check_title,
  answers.status,
  answers.reason,
  answers.message,
  checks.evidence AS categories,
  checks.requires AS required,
  answers.evidence_count,
  answers.last_evidence_at,
  answers.min_confidence,
  answers.window_start_at,
  answers.window_end_at,
  answers.items_total,
  answers.items_failed,
  answers.gauge_id,
  answers.asked_id,
  answers.evaluation_id,
  CASE WHEN answers.coverage = 'partial' THEN catalog.note END AS people_show
FROM answers
JOIN checks_catalog AS checks
  ON checks.catalog_digest = answers.catalog_digest
  AND checks.check_id = answers.check_id
LEFT JOIN controls_catalog AS catalog
  ON catalog.catalog_digest = answers.catalog_digest
  AND catalog.framework = answers.framework
  AND catalog.control_id = answers.control_id
