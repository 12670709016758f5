-- Gaps to close
-- What is missing, what would closing it lift, and where should work begin?
-- Controls: NIST 800-53 CA-5 and PM-4, SOC 2 CC3.2 and CC5.1, ISO 27001 A.5.36.
-- How to read: one line per gap, the one that holds back most controls first. A control is held back
-- by every check of it that failed, warns or is not assessed; what only lacks occasions
-- (no_occurrences) is no gap. of_lost are those whose evidence was there once, worth looking at first.
-- alone counts the controls that nothing else holds back: closing this gap is enough for them.
-- effort is days of work, phase the order in which gaps are worth closing, 1 to 5.
-- Parameters: none.
SELECT
  org,
  gap,
  severity,
  controls,
  frameworks,
  alone,
  of_failed,
  of_warning,
  of_lost,
  of_never_connected,
  solution,
  CAST(least_days AS varchar) || ' to ' || CAST(most_days AS varchar) || ' days' AS effort,
  phase,
  checks,
  gap_id
FROM ranked_gaps
ORDER BY controls DESC, frameworks DESC, phase, gap_id
