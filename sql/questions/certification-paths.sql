-- Paths to each framework
-- Which gaps stand between the organisation and each framework, and how long would closing them take?
-- Controls: NIST 800-53 CA-5 and PM-4, SOC 2 CC3.2, ISO 27001 A.5.36.
-- How to read: one line per framework, the shortest path first; steps are gaps in the order in which
-- they are worth closing. Days add up one after the other. What people must show comes on top:
-- people_show controls have such a part. No line promises a certification.
-- Parameters: none.
SELECT
  org,
  scope,
  in_order,
  controls,
  people_show,
  gaps,
  CAST(least_days AS varchar) || ' to ' || CAST(most_days AS varchar) || ' days' AS effort,
  steps,
  disclaimer
FROM certification_paths
ORDER BY org, least_days, scope
