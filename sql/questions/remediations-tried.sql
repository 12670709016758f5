-- Remediations tried
-- What was asked of automata and tried by anybody to bring checks back, and how did that end?
-- Controls: NIST 800-53 IR-4, CA-5 and SI-2, SOC 2 CC7.4 and CC7.5, ISO 27001 A.5.26.
-- How to read: one line per attempt, and one for each command that nobody answered yet, the newest on
-- top. Without command_id somebody tried unasked; with action null nobody said what they did.
-- result is the word of who tried: stands says whether the alert still stands, by evidence alone. It
-- is null of an alert that is not known. An attempt that is not verified shows here alone.
-- not_asked_because says why a command went to nobody.
-- Parameters: none.
SELECT
  coalesce(commands.org, attempts.org) AS org,
  coalesce(attempts.recorded_at, commands.requested_at) AS happened_at,
  coalesce(commands.check_ids, filter(ARRAY[attempts.check_id], id -> id IS NOT NULL)) AS check_ids,
  commands.command,
  commands.requested_at,
  commands.suppressed_reason AS not_asked_because,
  attempts.action,
  attempts.result,
  attempts.actor,
  attempts.trust,
  date_diff('second', commands.requested_at, attempts.recorded_at) AS answered_after_seconds,
  attempts.message,
  drift.stands,
  drift.title AS alert,
  coalesce(commands.alert_id, attempts.alert_id) AS alert_id,
  coalesce(commands.command_id, attempts.command_id) AS command_id
FROM commands
FULL JOIN remediation_attempts AS attempts
  ON attempts.org = commands.org
  AND attempts.command_id = commands.command_id
LEFT JOIN drift
  ON drift.org = coalesce(commands.org, attempts.org)
  AND drift.alert_id = coalesce(commands.alert_id, attempts.alert_id)
ORDER BY happened_at DESC, alert_id, command_id, attempts.evidence_id
