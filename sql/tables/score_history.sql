-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS score_history (
  point_id varchar NOT NULL COMMENT 'Deterministic: what it is of, and the day',
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  day varchar COMMENT 'The day, UTC: 2026-11-20',
  framework varchar COMMENT 'Framework; null of the organisation',
  scope varchar COMMENT 'Scope; null of the organisation, which is the mean of its scopes',
  family varchar COMMENT 'Family; null of all',
  score double COMMENT '0 to 100; null where no control counts',
  assessed_share double COMMENT 'Share of the controls that apply of which evidence answered, 0 to 1',
  headline varchar COMMENT 'What may be said in one line',
  full_controls integer COMMENT 'Controls that evidence can show wholly',
  partial_controls integer COMMENT 'Controls of which people show the rest',
  out_of_scope_controls integer COMMENT 'Controls of which evidence shows nothing',
  pass_controls integer COMMENT 'Controls that pass',
  warning_controls integer COMMENT 'Controls that warn',
  failed_controls integer COMMENT 'Controls that failed',
  not_assessed_controls integer COMMENT 'Controls of which nothing is known',
  not_applicable_controls integer COMMENT 'Controls that do not apply',
  catalog_digest varchar COMMENT 'Content that it was judged by',
  policy_version bigint COMMENT 'Version of the policy in force',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'How an organisation, its scopes and their families stood, day by day.'
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
