-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS frameworks (
  catalog_digest varchar NOT NULL COMMENT 'Content that it is part of; every one that was ever in use is there',
  framework varchar NOT NULL COMMENT 'Framework',
  scope varchar NOT NULL COMMENT 'As policies name it',
  scope_name varchar COMMENT 'For people',
  levels array(varchar) COMMENT 'Controls of one of these count; none = all',
  name varchar COMMENT 'Name of the framework',
  version varchar COMMENT 'The publisher''s',
  publisher varchar COMMENT 'Whose it is',
  source varchar COMMENT 'Where ids, titles and levels were taken from',
  disclaimer varchar COMMENT 'That a mapping is no certification',
  org varchar COMMENT 'Organisation whose own it is; null of those that come with the product',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When job evidence first had it'
)
COMMENT 'Scopes that a policy may name: a framework, or one of its levels.'
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
