-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS finding_obligations (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  finding_id varchar NOT NULL COMMENT 'Finding',
  generation integer COMMENT 'Generation of its clock',
  seq bigint COMMENT 'Transition that it came with',
  asset_id varchar COMMENT 'Asset',
  obligation varchar COMMENT 'policy, or a framework''s: fedramp-rev5-moderate:ra-5',
  start_at timestamp(6) with time zone COMMENT 'From when it counts',
  start_rule varchar COMMENT 'Which date of the finding that is',
  window_seconds bigint COMMENT 'How long it may take; 0 where a date is named instead',
  deadline_at timestamp(6) with time zone COMMENT 'Until when',
  verdict varchar COMMENT 'What became of it: pending, met, missed, withdrawn, lifted',
  decided_at timestamp(6) with time zone COMMENT 'When that fell',
  policy_version bigint COMMENT 'Version of the policy in force',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'What each promise asks of a finding, each time that is set or decided.'
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
