-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS rejected (
  org varchar COMMENT 'Organisation, as the message claims; unproven',
  reason varchar COMMENT 'Why: tombstone, empty, invalid_encoding, invalid_json, duplicate_key, limit_exceeded, unknown_format, ambiguous_format, unsupported_format, malformed, invalid_header, invalid_signature, claim_missing, claim_mismatch, from_the_future, wrong_timestamp_type, reader_fault, invalid_policy, stale_policy, not_permitted',
  seen varchar COMMENT 'What was recognised before it failed',
  error varchar COMMENT 'What was wrong and where, without content',
  headers array(varchar) COMMENT 'Headers of the message, each as name: value',
  raw_digest varchar COMMENT 'sha256 of the untouched payload',
  raw varbinary COMMENT 'The payload; null for a tombstone or what is kept elsewhere',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'Messages that could not become evidence, whole but for quoted secrets, and why. Read again after a fix.'
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
