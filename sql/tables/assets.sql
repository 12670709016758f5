-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS assets (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  asset_id varchar NOT NULL COMMENT 'What it is over time',
  registry varchar COMMENT 'Host of the registry',
  repository varchar COMMENT 'Registry and path',
  stream varchar COMMENT 'Release line',
  owner_team varchar COMMENT 'Team that answers for it',
  environments array(varchar) COMMENT 'Environments that it runs in, or is declared for',
  sensitivity varchar COMMENT 'How sensitive the data is that it sees',
  in_scope boolean COMMENT 'The policy counts it',
  boundaries array(varchar) COMMENT 'Frameworks whose boundary contains it',
  known_from array(varchar) COMMENT 'How it came to be known: push, workload, declared, scan',
  first_seen_at timestamp(6) with time zone COMMENT 'When it was first heard of',
  last_pushed_at timestamp(6) with time zone COMMENT 'When an image was last pushed',
  retired_at timestamp(6) with time zone COMMENT 'When it was retired',
  head_digest varchar COMMENT 'Newest pushed image',
  live_digests integer COMMENT 'Images that count: the newest and all that run in scope',
  running_workloads integer COMMENT 'Containers that run it',
  last_scan_id varchar COMMENT 'Newest complete scan of a live image',
  last_complete_scan_at timestamp(6) with time zone COMMENT 'When that was',
  db_built_at timestamp(6) with time zone COMMENT 'When its scanner''s database was built',
  open_critical integer COMMENT 'Open findings, critical',
  open_high integer COMMENT 'Open findings, high',
  open_medium integer COMMENT 'Open findings, medium',
  open_low integer COMMENT 'Open findings, low',
  open_breaches integer COMMENT 'Open findings whose deadline has passed',
  policy_version bigint COMMENT 'Version of the policy in force'
)
COMMENT 'Assets as they are now, retired ones too. One row per asset_id at every snapshot.'
WITH (
  format = 'PARQUET',
  format_version = 2,
  compression_codec = 'ZSTD',
  partitioning = ARRAY['bucket(asset_id, 8)'],
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
