-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS commands (
  command_id varchar NOT NULL COMMENT 'Deterministic: the alert and what is asked',
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  command varchar NOT NULL COMMENT 'What is asked, in the policy''s word',
  alert_id varchar NOT NULL COMMENT 'Alert that it answers',
  alert_kind varchar COMMENT 'What that alert tells: sla.warning, sla.breach, sla.breach-withdrawn, sla.resolved, control.regressed, control.recovered, evidence.silent, evidence.stale, evidence.resumed, scope.reduced, exception.expiring, exception.check-due, audit.tampered',
  check_ids array(varchar) COMMENT 'Checks that it is to bring back, of those for which the policy asks it',
  controls array(varchar) COMMENT 'Controls that the alert pulls down, as framework/id',
  message varchar COMMENT 'What was found, for people',
  requested_at timestamp(6) with time zone COMMENT 'When it was asked',
  suppressed_reason varchar COMMENT 'Why nobody is asked; null = it is on topic commands',
  policy_version bigint COMMENT 'Version of the policy that asks it',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'What the policy asked of automata where a check fell; nothing, unless it says so.'
WITH (
  format = 'PARQUET',
  format_version = 2,
  compression_codec = 'ZSTD',
  partitioning = ARRAY['day(recorded_at)'],
  sorted_by = ARRAY['org'],
  extra_properties = MAP(
    ARRAY[
      'commit.retry.num-retries',
      'commit.retry.max-wait-ms',
      'commit.retry.total-timeout-ms',
      'write.metadata.delete-after-commit.enabled',
      'write.metadata.previous-versions-max',
      'write.parquet.page-size-bytes'
    ],
    ARRAY['120', '15000', '1800000', 'true', '20', '65536']
  )
)
