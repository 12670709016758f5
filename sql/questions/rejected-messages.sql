-- Rejected messages
-- What was sent that could not become evidence, why, and since when?
-- Controls: NIST 800-53 AU-5 and CA-7, SOC 2 CC7.2.
-- How to read: one line per organisation and reason. A reason that grows is a tool that changed its
-- output, or a sender that is broken; the messages themselves are in table rejected.
-- Parameters: none.
SELECT
  coalesce(org, 'unknown') AS org,
  reason,
  count(*) AS messages,
  min(recorded_at) AS first_at,
  max(recorded_at) AS last_at,
  max_by(error, recorded_at) AS last_error
FROM rejected
GROUP BY coalesce(org, 'unknown'), reason
ORDER BY messages DESC, reason
