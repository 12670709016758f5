-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS policies (
  org varchar NOT NULL COMMENT 'Organisation whose policy it is',
  policy_version bigint COMMENT 'Its number; 0, which nobody wrote, has no row',
  effective_at timestamp(6) with time zone COMMENT 'From when it holds, unless a newer one begins before',
  actor varchar COMMENT 'Who changed it',
  source_ip varchar COMMENT 'From which address',
  reason varchar COMMENT 'Why',
  trust varchar COMMENT 'Whether that is signed with a registered key: verified, unverified',
  is_backfill boolean COMMENT 'It moved the deadlines of findings that were open already',
  previous_version bigint COMMENT 'Number of the version that it is a change of; 0 = the default',
  document varchar NOT NULL COMMENT 'The whole policy, as canonical JSON',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'Versions of policies, as accepted.'
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
