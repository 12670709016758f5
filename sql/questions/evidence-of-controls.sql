-- Evidence of controls
-- On what does each answer of each control rest, and what must keep coming for it?
-- Controls: NIST 800-53 CA-7 and AU-6, SOC 2 CC4.1, ISO 27001 A.5.28.
-- How to read: one line per control and question. required is what must come and how often;
-- evidence_count pieces came within the window, the newest at last_evidence_at. Question failing-items
-- lists what speaks against it.
-- Parameters: none; add WHERE scope = '...' AND control_id = '...' for one control.
SELECT
  org,
  scope,
  control_id,
  title,
  check_title,
  status,
  reason,
  message,
  people_show,
  categories,
  required,
  evidence_count,
  last_evidence_at,
  min_confidence,
  window_start_at,
  window_end_at,
  items_total,
  items_failed,
  evaluation_id
FROM control_evidence
ORDER BY org, scope, control_id, place
