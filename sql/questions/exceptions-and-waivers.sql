-- Exceptions and waivers
-- What may stay although a tool complains, who says so, why, and until when?
-- Controls: NIST 800-53 CA-5 and RA-7, SOC 2 CC3.2 and CC9.1, ISO 27001 A.8.8.
-- How to read: one line per decision and what it is about. exception: people granted it; those in
-- force come first; objection says why one suspends nothing and so is not in force. vex: a document says that the product is not
-- affected. waiver: the tool was told to set it aside, and nobody is named; decision is where, in the
-- tool's words, and times counts how often reports said so.
-- Parameters: none; in_force is judged now, and only of exceptions.
WITH said AS (
  SELECT
    org,
    evidence_id,
    exception_id,
    kind,
    exception_kind,
    coalesce(vulnerability_id, finding_id) AS what,
    coalesce(asset_pattern, repository) AS about,
    requester,
    approver,
    reason,
    valid_from_at,
    valid_until_at,
    coalesce(occurred_at, recorded_at) AS said_at
  FROM exceptions
  WHERE NOT simulated
),
revoked AS (
  SELECT
    org,
    exception_id,
    max(said_at) AS revoked_at
  FROM said
  WHERE kind = 'exception_revoked'
  GROUP BY org, exception_id
),
waived AS (
  SELECT
    scans.org,
    scans.tool,
    scan_findings.vulnerability_id AS what,
    scan_findings.repository,
    scan_findings.suppressed_by,
    coalesce(scan_findings.occurred_at, scan_findings.recorded_at) AS said_at
  FROM scan_findings
  JOIN scans
    ON scans.scan_id = scan_findings.scan_id
  WHERE scan_findings.is_suppressed
    AND NOT scan_findings.simulated
  UNION ALL
  SELECT
    org,
    tool,
    rule_id,
    repository,
    suppressed_by,
    coalesce(occurred_at, recorded_at)
  FROM policy_results
  WHERE is_suppressed
    AND NOT simulated
  UNION ALL
  SELECT
    org,
    tool,
    rule_id,
    repository,
    suppressed_by,
    coalesce(occurred_at, recorded_at)
  FROM hardening_results
  WHERE is_suppressed
    AND NOT simulated
)
SELECT
  said.org,
  'exception' AS sort,
  said.exception_id AS decision,
  said.what,
  said.about,
  said.exception_kind AS why,
  said.reason,
  said.requester,
  said.approver AS decided_by,
  1 AS times,
  said.said_at AS last_at,
  said.valid_until_at AS until_at,
  verdicts.objection,
  verdicts.is_valid
    AND coalesce(said.valid_from_at, said.said_at) <= current_timestamp
    AND coalesce(said.valid_until_at > current_timestamp, true)
    AND coalesce(revoked.revoked_at < said.said_at, true) AS in_force
FROM said
LEFT JOIN exception_verdicts AS verdicts
  ON verdicts.evidence_id = said.evidence_id
  AND verdicts.exception_id = said.exception_id
LEFT JOIN revoked
  ON revoked.org = said.org
  AND revoked.exception_id = said.exception_id
WHERE said.kind = 'exception_granted'
UNION ALL
SELECT
  org,
  'vex',
  document_id,
  coalesce(vulnerability_id, reported_id),
  coalesce(subcomponent, product),
  justification,
  max_by(impact, recorded_at),
  NULL,
  author,
  count(*),
  max(coalesce(stated_at, occurred_at, recorded_at)),
  NULL,
  NULL,
  NULL
FROM vex_statements
WHERE status = 'not_affected'
  AND NOT simulated
GROUP BY
  org,
  document_id,
  coalesce(vulnerability_id, reported_id),
  coalesce(subcomponent, product),
  justification,
  author
UNION ALL
SELECT
  org,
  'waiver',
  suppressed_by,
  what,
  repository,
  NULL,
  NULL,
  NULL,
  tool,
  count(*),
  max(said_at),
  NULL,
  NULL,
  NULL
FROM waived
GROUP BY org, suppressed_by, what, repository, tool
ORDER BY sort, in_force DESC NULLS LAST, until_at NULLS FIRST, last_at DESC, what, about
