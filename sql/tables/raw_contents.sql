-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS raw_contents (
  org varchar COMMENT 'Organisation it belongs to',
  raw_digest varchar NOT NULL COMMENT 'sha256 of what the tool wrote, before anything was taken out',
  content_digest varchar NOT NULL COMMENT 'sha256 of what is kept',
  is_redacted boolean COMMENT 'Something was taken out',
  location varchar COMMENT 'Where it is kept, if it was too large for a message; null = here',
  content varbinary COMMENT 'What is kept; null if it is elsewhere',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'What tools wrote, byte for byte, of every message that could be read; secrets that a scanner quoted are taken out. Events point here by raw_digest.'
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
