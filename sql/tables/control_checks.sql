-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS control_checks (
  catalog_digest varchar NOT NULL COMMENT 'Content that it is part of; every one that was ever in use is there',
  framework varchar NOT NULL COMMENT 'Framework',
  control_id varchar NOT NULL COMMENT 'Control',
  place integer NOT NULL COMMENT 'Which of the control''s checks, from 1',
  check_id varchar NOT NULL COMMENT 'Check',
  scopes array(varchar) COMMENT 'Scopes of the framework that ask it like this; none = all',
  parameters array(varchar) COMMENT 'What is said of its metric, name=value,value',
  window_name varchar COMMENT 'How far back',
  pass_threshold double COMMENT 'From where it passes',
  warn_threshold double COMMENT 'From where it only warns',
  basis varchar COMMENT 'Where the framework''s own numbers stand; null if there are none',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When job evidence first had it'
)
COMMENT 'Which control asks which check, with the numbers that its framework states.'
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
