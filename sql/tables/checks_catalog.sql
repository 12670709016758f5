-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS checks_catalog (
  catalog_digest varchar NOT NULL COMMENT 'Content that it is part of; every one that was ever in use is there',
  check_id varchar NOT NULL COMMENT 'Check',
  title varchar COMMENT 'What it asks, for people',
  metric varchar COMMENT 'What is measured',
  unit varchar COMMENT 'What the thresholds are a number of: share, count, seconds, score',
  parameters array(varchar) COMMENT 'What it says of its metric, name=value,value',
  window_name varchar COMMENT 'How far back',
  operator varchar COMMENT 'How the number is held against the thresholds: gte, lte',
  pass_threshold double COMMENT 'From where it passes',
  warn_threshold double COMMENT 'From where it only warns',
  min_population integer COMMENT 'Fewer are too few to judge',
  min_confidence integer COMMENT 'Evidence below that counts as absent',
  evidence array(varchar) COMMENT 'Sorts of evidence',
  requires array(varchar) COMMENT 'What must keep coming and how often, or else nothing is known',
  met varchar COMMENT 'Said when it passes',
  missed varchar COMMENT 'Said when it does not',
  recommendation varchar COMMENT 'What to do',
  gap_id varchar COMMENT 'What is missing then',
  gap varchar COMMENT 'The same, for people',
  solution varchar COMMENT 'How it is closed',
  least_days integer COMMENT 'Of work, at least',
  most_days integer COMMENT 'Of work, at most',
  phase integer COMMENT '1 to 5, the order in which gaps are worth closing',
  org varchar COMMENT 'Organisation whose own it is; null of those that come with the product',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When job evidence first had it'
)
COMMENT 'Every check: one question to the evidence, what is good enough, and the gap if it is not.'
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
