-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS receipts (
  org varchar COMMENT 'Organisation, as the message claims; null if it claims none',
  message_id varchar NOT NULL COMMENT 'Digest of who says what about which asset; equal for a message sent twice',
  collector_id varchar COMMENT 'Collector, as the message claims',
  sequence bigint COMMENT 'The collector''s own number of the message; a gap is a message that never came',
  trust varchar COMMENT 'Whether the collector proved who it is: verified, unverified',
  source varchar COMMENT 'Source that read it',
  outcome varchar COMMENT 'What came of it: accepted, rejected, ignored, duplicate',
  reason varchar COMMENT 'Why it was rejected: tombstone, empty, invalid_encoding, invalid_json, duplicate_key, limit_exceeded, unknown_format, ambiguous_format, unsupported_format, malformed, invalid_header, invalid_signature, claim_missing, claim_mismatch, from_the_future, wrong_timestamp_type, reader_fault, invalid_policy, stale_policy, not_permitted',
  duplicate_of_partition integer COMMENT 'Partition of the message accepted before',
  duplicate_of_offset bigint COMMENT 'Offset of the message accepted before',
  rows integer NOT NULL COMMENT 'Rows it gave to all other tables together',
  raw_digest varchar COMMENT 'sha256 of the untouched payload',
  raw_bytes bigint NOT NULL COMMENT 'Size of the untouched payload',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'One row per data message of evidence.raw: what came of it. Nothing lost, nothing twice.'
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
