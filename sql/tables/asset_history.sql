-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS asset_history (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  asset_id varchar NOT NULL COMMENT 'Asset',
  repository varchar COMMENT 'Registry and path',
  stream varchar COMMENT 'Release line',
  changed array(varchar) COMMENT 'What changed: known, scope, owner, environments, images, retired, returned',
  owner_team varchar COMMENT 'Team that answers for it',
  environments array(varchar) COMMENT 'Environments that it runs in, or is declared for',
  sensitivity varchar COMMENT 'How sensitive the data is that it sees',
  in_scope boolean COMMENT 'The policy counts it',
  boundaries array(varchar) COMMENT 'Frameworks whose boundary contains it',
  live_digests array(varchar) COMMENT 'Images that count',
  cause varchar COMMENT 'What brought it about',
  policy_version bigint COMMENT 'Version of the policy in force',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'What assets became: whose they are, where they run, whether they count.'
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
