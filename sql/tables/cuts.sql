-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS cuts (
  checkpoint bigint NOT NULL COMMENT 'Checkpoint that this row describes and is part of',
  role varchar COMMENT 'Who speaks: source, router',
  subtask integer NOT NULL COMMENT 'Parallel instance that speaks',
  parts integer NOT NULL COMMENT 'Parts of a complete cut: per topic its partitions, per table the router''s subtasks',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'Source: recorded time reached in the partition; router: watermark',
  topic varchar COMMENT 'Source: topic',
  partition integer COMMENT 'Source: partition',
  next_offset bigint COMMENT 'Source: offset read next',
  data_read bigint COMMENT 'Source: data messages read since the topic began',
  ticks_read bigint COMMENT 'Source: ticks read since the topic began',
  table_name varchar COMMENT 'Router: table',
  rows_passed bigint COMMENT 'Router: rows handed to this table''s writer since it began',
  last_checkpoint bigint COMMENT 'Router: last checkpoint with rows for this table'
)
COMMENT 'Per checkpoint: how far the log was read and what each table held. For the operator, not per organisation.'
WITH (
  format = 'PARQUET',
  format_version = 2,
  compression_codec = 'ZSTD',
  partitioning = ARRAY['day(recorded_at)'],
  sorted_by = ARRAY['checkpoint'],
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
