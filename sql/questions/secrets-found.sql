-- Secrets found
-- Where did a tool find a secret that should not be there, and is it still being found?
-- Controls: NIST 800-53 IA-5(7) and SC-28, SOC 2 CC6.1, ISO 27001 A.8.12, PCI DSS 8.6.2.
-- How to read: one line per kind of secret and file, the latest first. The secret itself is stored
-- nowhere; the tool's own report, at that place, leads to it. What a tool was told to leave alone is
-- in suppressed. last_seen_at that stays behind means that nobody looked again, or that it is gone.
-- Parameters: none.
SELECT
  org,
  repository,
  rule_id,
  arbitrary(title) AS title,
  resource,
  count(DISTINCT location) AS places,
  max_by(severity, recorded_at) AS severity,
  array_agg(DISTINCT tool) AS tools,
  bool_and(coalesce(is_suppressed, false)) AS suppressed,
  min(coalesce(checked_at, occurred_at, recorded_at)) AS first_seen_at,
  max(coalesce(checked_at, occurred_at, recorded_at)) AS last_seen_at
FROM policy_results
WHERE rule_kind = 'secret'
  AND verdict IN ('fail', 'warn')
  AND NOT simulated
GROUP BY org, repository, rule_id, resource
ORDER BY suppressed, last_seen_at DESC, repository, resource, rule_id
