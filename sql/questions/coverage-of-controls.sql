-- Coverage of controls
-- Which controls can container evidence speak to, how do they stand, and where is the evidence?
-- Controls: NIST 800-53 CA-2 and PL-2, SOC 2 CC2.2, ISO 27001 A.5.36.
-- How to read: one line per control, those too that evidence says nothing of (out_of_scope).
-- implementation is complete only where evidence shows all of it; of a partial one people_show is what
-- people must still show, and belongs to the line wherever it is copied. pointer names the checks:
-- question evidence-of-controls shows what they rest on.
-- Parameters: none; add WHERE scope = '...' for one framework.
SELECT
  org,
  scope,
  family,
  control_id,
  title,
  implementation,
  coverage,
  people_show,
  status,
  reason,
  message,
  responsibility,
  pointer,
  disclaimer
FROM coverage_matrix
ORDER BY org, scope, family, control_id
