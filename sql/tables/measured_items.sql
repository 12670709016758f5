-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS measured_items (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  gauge_id varchar NOT NULL COMMENT 'What is measured, with all that is said of it',
  item_kind varchar NOT NULL COMMENT 'What it is: asset, image, finding, workload...',
  item_id varchar NOT NULL COMMENT 'Which one',
  asset_id varchar COMMENT 'Asset that it belongs to; null if it belongs to none',
  scopes array(varchar) COMMENT 'Scopes of frameworks that it counts for; * = all, none = the organisation''s own',
  outcome varchar COMMENT 'How it stands, or what happened: failing, in_order, failed',
  reason varchar COMMENT 'Why it is not as it should be',
  happened_at timestamp(6) with time zone COMMENT 'When it happened; null of what stands until the next row',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'Everything that was not as it should be, from when on and until when: what the numbers of evaluations are made of.'
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
