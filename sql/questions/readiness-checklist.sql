-- Readiness checklist
-- What does an auditor of containers look for first, and is it in order?
-- Controls: SOC 2 CC4.1 and CC7.1, NIST 800-53 CA-2, ISO 27001 A.5.35.
-- How to read: eight lines, in the order in which evidence builds up. status is the worst of the
-- questions that belong to it; not_asked: no framework in scope asks any of them. missing says what
-- is not in order.
-- Parameters: none.
SELECT
  org,
  place,
  item,
  status,
  in_order,
  questions,
  missing
FROM readiness
ORDER BY org, place
