-- Who changed what
-- Who changed a policy, granted an exception, or decided anything else, from where, and why?
-- Controls: NIST 800-53 AU-2, AU-3 and CM-3, SOC 2 CC8.1, ISO 27001 A.8.15, PCI DSS 10.2.
-- How to read: one line per action, the newest first. outcome: refused changed nothing, and what
-- says why; unreadable is a message that is no action, at place in the log. actor and source_ip are
-- what was declared: proven only where trust is verified. content_digest finds the same in policies,
-- evidence or rejected.
-- Parameters: none; add WHERE actor = '...' or a time of your own.
SELECT
  occurred_at,
  recorded_at,
  org,
  actor,
  source_ip,
  trust,
  action,
  outcome,
  subject_kind,
  subject_id,
  summary AS what,
  reason,
  coalesce(message, _topic || '/' || CAST(_partition AS varchar) || '@' || CAST(_offset AS varchar)) AS place,
  content_digest
FROM audit_log
WHERE NOT simulated
ORDER BY recorded_at DESC, _partition, _offset DESC
