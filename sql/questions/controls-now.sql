-- Controls as they stand now
-- How does each control of a framework stand, why, and what must people still show?
-- Controls: NIST 800-53 CA-2 and CA-7, SOC 2 CC4.1, ISO 27001 A.5.35 and A.5.36.
-- How to read: one line per control, what failed first. Evidence shows all of a full one. Of a partial
-- one a pass says only that what containers show of it is in order: people_show is what is missing
-- to say more, and belongs to the line wherever it is copied. not_assessed is no pass: reason says
-- whether evidence was lost (silent, stale), never came (never_connected), is not enough (too_few,
-- low_confidence), or nothing happened (no_occurrences). decided_by is the check that decided.
-- Parameters: none; add AND scope = '...' for one framework.
SELECT
  org,
  scope,
  control_id,
  title,
  status,
  reason,
  coverage,
  people_show,
  message,
  recommendation,
  check_id AS decided_by,
  since_at,
  last_assessed_status,
  last_assessed_at,
  last_evidence_at,
  weight,
  regressed_at,
  acknowledged_by
FROM control_states
ORDER BY
  org,
  scope,
  CASE status
    WHEN 'failed' THEN 1
    WHEN 'warning' THEN 2
    WHEN 'not_assessed' THEN 3
    WHEN 'pass' THEN 4
    ELSE 5
  END,
  weight DESC,
  control_id
