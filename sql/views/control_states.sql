-- States of controls
-- How does each control stand, in whichever words the reader is used to?
-- How to read: one line per control that an organisation is held to. status is ours; assessment the
-- same as compliant, partial, non_compliant or not_assessed. A partial control is never called
-- compliant: its pass says only that container evidence is in order, and people_show is what people
-- must still show. Copy it wherever the line goes. No line is a certification: disclaimer says so.
CREATE OR REPLACE VIEW control_states
COMMENT 'Controls as they stand now, with what people must still show'
SECURITY INVOKER
AS
SELECT
  controls.org,
  controls.framework,
  frameworks.name AS framework_name,
  controls.scope,
  controls.family,
  controls.control_id,
  controls.title,
  controls.coverage,
  controls.weight,
  controls.status,
  CASE
    WHEN controls.status = 'pass' AND controls.coverage = 'full' THEN 'compliant'
    WHEN controls.status IN ('pass', 'warning') THEN 'partial'
    WHEN controls.status = 'failed' THEN 'non_compliant'
    ELSE controls.status
  END AS assessment,
  controls.reason,
  controls.score,
  controls.since_at,
  controls.last_assessed_status,
  controls.last_assessed_at,
  controls.check_id,
  controls.message,
  controls.recommendation,
  CASE WHEN controls.coverage = 'partial' THEN coalesce(controls.note, 'not said: ask the publisher of this content') END AS people_show,
  controls.evidence_count,
  controls.last_evidence_at,
  controls.alert_id,
  controls.regressed_at,
  controls.acknowledged_by,
  controls.acknowledged_at,
  controls.remediation_attempted,
  controls.remediation_result,
  controls.control_key,
  controls.asked_ids,
  controls.catalog_digest,
  controls.policy_version,
  frameworks.disclaimer
FROM controls
LEFT JOIN frameworks
  ON frameworks.catalog_digest = controls.catalog_digest
  AND frameworks.framework = controls.framework
  AND frameworks.scope = controls.scope
WHERE controls.is_held
