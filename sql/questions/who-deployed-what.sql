-- Who deployed what
-- Who asked to run which image where, and what was the answer?
-- Controls: NIST 800-53 CM-3, CM-5 and AU-12, SOC 2 CC8.1, ISO 27001 A.8.32.
-- How to read: one line per container image of a request to create or change something, the latest
-- first. Users of kube-system are controllers that carry out what somebody asked before. A decision
-- bypassed or warned was let in against a policy, a denied one was not let in, unknown was not told.
-- Requests made only to try are left out.
-- Parameters: none.
SELECT
  org,
  coalesce(decided_at, occurred_at, recorded_at) AS asked_at,
  user_name,
  impersonated_user AS on_behalf_of,
  operation,
  cluster,
  namespace,
  object_kind,
  workload,
  container,
  image_ref,
  image_digest,
  decision,
  denied_by,
  trust
FROM admissions
WHERE image_ref IS NOT NULL
  AND coalesce(operation, 'create') <> 'delete'
  AND NOT coalesce(is_dry_run, false)
  AND NOT simulated
ORDER BY asked_at DESC, org, workload, container
