-- History has no gaps
-- Is every transition of every finding there?
-- Reads finding_history. Transitions of a finding are numbered from 1; each row here is a finding
-- with fewer of them than its last number says, or more.
SELECT
  finding_id,
  max(seq) AS last_number,
  count(*) AS transitions
FROM finding_history
GROUP BY finding_id
HAVING count(*) <> max(seq)
