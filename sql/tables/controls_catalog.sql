-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS controls_catalog (
  catalog_digest varchar NOT NULL COMMENT 'Content that it is part of; every one that was ever in use is there',
  framework varchar NOT NULL COMMENT 'Framework',
  control_id varchar NOT NULL COMMENT 'The framework''s own',
  title varchar COMMENT 'The framework''s own',
  family varchar COMMENT 'Group that the framework puts it in',
  levels array(varchar) COMMENT 'At which it applies',
  withdrawn varchar COMMENT 'What became of it, if the framework has taken it back',
  coverage varchar COMMENT 'How much of it evidence can show: full, partial, out_of_scope',
  weight integer COMMENT '1 to 10, in the framework''s score; 0 if it is out of scope',
  responsibility varchar COMMENT 'Who has to do what it asks: builder, deployer, shared, inherited',
  what varchar COMMENT 'What is checked',
  why varchar COMMENT 'Why it matters',
  recommendation varchar COMMENT 'What to do',
  note varchar COMMENT 'What people must still show, of a partial one',
  evidence array(varchar) COMMENT 'Sorts of its checks'' evidence',
  same_as varchar COMMENT 'Control whose words these are, framework/id; null if they are its own',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When job evidence first had it'
)
COMMENT 'Every control of every framework, those that containers show nothing of too.'
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
