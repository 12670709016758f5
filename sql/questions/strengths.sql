-- Strengths
-- How strong is the organisation in each sort of evidence, and how do the families of its frameworks
-- stand?
-- Controls: NIST 800-53 CA-7 and PM-6, SOC 2 CC4.1, ISO 27001 A.5.36.
-- How to read: one line per sort of evidence (of_ten, 0 to 10) and per family of a framework (score, 0
-- to 100). Read neither without assessed_share: what was never connected is left out of both.
-- Parameters: none.
SELECT
  org,
  'evidence' AS sort,
  domain AS name,
  score AS of_ten,
  CAST(NULL AS double) AS score,
  assessed_share,
  failed,
  not_assessed
FROM domain_scores
UNION ALL
SELECT
  org,
  scope AS sort,
  family AS name,
  CAST(NULL AS double) AS of_ten,
  score,
  assessed_share,
  failed,
  not_assessed
FROM posture
WHERE family IS NOT NULL
ORDER BY 1, 2, 3
