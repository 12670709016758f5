-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS image_streams (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  image_digest varchar NOT NULL COMMENT 'Manifest digest of the image',
  asset_id varchar NOT NULL COMMENT 'Asset that has the image',
  registry varchar COMMENT 'Host of the registry',
  repository varchar COMMENT 'Registry and path',
  stream varchar COMMENT 'Release line',
  tag varchar COMMENT 'Tag by which it became known, if one was named',
  known_by varchar COMMENT 'Kind of evidence that told it: image_pushed, scan_completed...',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'Which assets have an image: one row when that becomes known, to join by digest.'
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
