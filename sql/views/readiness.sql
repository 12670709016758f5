-- Readiness
-- What does an auditor of containers look for first, and is it in order?
-- How to read: eight lines per organisation, in the order in which evidence builds up. status is the
-- worst of the questions that belong to it: failed, then not_assessed, then warning, then ready.
-- not_asked: no framework that the organisation is held to asks any of them. missing says what is not
-- in order. Nothing here replaces the auditor's own judgement.
CREATE OR REPLACE VIEW readiness
COMMENT 'Eight things that an audit of containers begins with, and whether they are in order'
SECURITY INVOKER
AS
WITH items (place, item, check_id) AS (
  VALUES
    (1, 'Complete inventory of images', 'inventory-complete'),
    (1, 'Complete inventory of images', 'inventory-confirmed'),
    (1, 'Complete inventory of images', 'assets-owned'),
    (2, 'All images in scope scanned all the time', 'scan-coverage'),
    (2, 'All images in scope scanned all the time', 'scan-freshness'),
    (2, 'All images in scope scanned all the time', 'scan-success'),
    (2, 'All images in scope scanned all the time', 'scanner-database-fresh'),
    (3, 'Runtime watched, against known behaviour', 'sensors-cover'),
    (3, 'Runtime watched, against known behaviour', 'behaviour-known'),
    (4, 'Incident procedures that know containers', 'playbooks-current'),
    (4, 'Incident procedures that know containers', 'incidents-traced'),
    (4, 'Incident procedures that know containers', 'incidents-resolved'),
    (5, 'Changes of images assessed and approved', 'changes-approved'),
    (5, 'Changes of images assessed and approved', 'changes-assessed'),
    (5, 'Changes of images assessed and approved', 'builds-recorded'),
    (6, 'Deadlines for flaws set, kept and shown', 'policy-decided'),
    (6, 'Deadlines for flaws set, kept and shown', 'remediation-in-time'),
    (6, 'Deadlines for flaws set, kept and shown', 'breaches-open'),
    (7, 'Evidence of one form, month after month', 'tools-steady'),
    (7, 'Evidence of one form, month after month', 'scan-coverage-even'),
    (7, 'Evidence of one form, month after month', 'scan-coverage-months'),
    (7, 'Evidence of one form, month after month', 'evidence-unbroken'),
    (8, 'Alerts that were seen and followed up', 'alerts-investigated'),
    (8, 'Alerts that were seen and followed up', 'investigations-end')
),
organisations AS (
  SELECT DISTINCT org
  FROM controls
  WHERE is_held
),
asked AS (
  SELECT DISTINCT
    org,
    check_id,
    asked_id,
    status,
    message
  FROM answers
  WHERE status <> 'not_applicable'
    AND coalesce(reason, '') <> 'no_occurrences'
)
SELECT
  organisations.org,
  items.place,
  items.item,
  CASE
    WHEN count(asked.asked_id) = 0 THEN 'not_asked'
    WHEN count_if(asked.status = 'failed') > 0 THEN 'failed'
    WHEN count_if(asked.status = 'not_assessed') > 0 THEN 'not_assessed'
    WHEN count_if(asked.status = 'warning') > 0 THEN 'warning'
    ELSE 'ready'
  END AS status,
  count(DISTINCT asked.asked_id) AS questions,
  count(DISTINCT asked.asked_id) FILTER (WHERE asked.status = 'pass') AS in_order,
  array_sort(array_agg(DISTINCT items.check_id || ': ' || asked.message) FILTER (WHERE asked.status <> 'pass')) AS missing
FROM organisations
CROSS JOIN items
LEFT JOIN asked
  ON asked.org = organisations.org
  AND asked.check_id = items.check_id
GROUP BY organisations.org, items.place, items.item
