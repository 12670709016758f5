-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS crosswalk (
  catalog_digest varchar NOT NULL COMMENT 'Content that it is part of; every one that was ever in use is there',
  framework varchar NOT NULL COMMENT 'Framework',
  control_id varchar NOT NULL COMMENT 'Control',
  nist_id varchar NOT NULL COMMENT 'Of NIST SP 800-53 Rev 5',
  basis varchar COMMENT 'stated, secondary, title_match, recalled or proposed, best first',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When job evidence first had it'
)
COMMENT 'Which control corresponds to which of NIST SP 800-53 Rev 5, and who says so.'
WITH (
  format = 'PARQUET',
  format_version = 2,
  compression_codec = 'ZSTD',
  partitioning = ARRAY['day(recorded_at)'],
  sorted_by = ARRAY['catalog_digest'],
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
