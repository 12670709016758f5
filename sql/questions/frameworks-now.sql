-- Frameworks as they stand now
-- How does each framework that the organisation is held to stand, and what may be said of it?
-- Controls: NIST 800-53 CA-2 and CA-7, SOC 2 CC4.1, ISO 27001 A.5.35 and A.5.36.
-- How to read: one line per scope of a framework. headline is all that may be said in one line: how
-- many of all its controls evidence shows, those out of scope counted too. score is the mean of the
-- controls by weight: pass 100, warning 50, failed 0, and 0 where evidence was lost; what was never
-- connected and what did not occur is left out, so never read it without assessed_share. Of
-- those that pass, pass_in_part are partial: people must show the rest. No line is a certification:
-- disclaimer says so.
-- Parameters: none; add AND scope = '...' for one framework.
SELECT
  org,
  scope,
  headline,
  score,
  assessed_share,
  evidenced + evidenced_in_part AS pass,
  evidenced_in_part AS pass_in_part,
  warning,
  failed,
  not_assessed,
  not_applicable,
  regressed,
  full_controls,
  partial_controls,
  out_of_scope_controls,
  last_change_at,
  policy_version,
  framework_name,
  disclaimer
FROM posture
WHERE family IS NULL
ORDER BY org, scope
