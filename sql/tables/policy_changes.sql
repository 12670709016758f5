-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS policy_changes (
  org varchar NOT NULL COMMENT 'Organisation whose policy it is',
  policy_version bigint COMMENT 'Number of the version that changed it',
  path varchar NOT NULL COMMENT 'The field, with the keys above it: sla.windows.high, scope.teams[payments].assets',
  old_value varchar COMMENT 'What it said before, in the document''s words; null = it was not there',
  new_value varchar COMMENT 'What it says now; null = it is no more',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'What each version of a policy changed, field by field.'
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
