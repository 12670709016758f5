-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS scans (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  scan_id varchar NOT NULL COMMENT 'Deterministic identity of the scan',
  asset_id varchar COMMENT 'Asset scanned',
  repository varchar COMMENT 'Registry and path of the asset',
  stream varchar COMMENT 'Release line of the asset',
  tag varchar COMMENT 'Tag as reported',
  image_digest varchar COMMENT 'Manifest digest of the image',
  index_digest varchar COMMENT 'Digest of the multi-platform index',
  platform varchar COMMENT 'Operating system and architecture',
  scanner varchar COMMENT 'Scanner',
  scanner_version varchar COMMENT 'Version of the scanner',
  scanner_classes array(varchar) COMMENT 'What it looked for: os, library, config, secret, license',
  db_version varchar COMMENT 'Version of its vulnerability database; null = not told',
  db_built_at timestamp(6) with time zone COMMENT 'When that database was built; null = not told',
  started_at timestamp(6) with time zone COMMENT 'When the scan began; null = not told',
  finished_at timestamp(6) with time zone COMMENT 'When the scan ended',
  status varchar COMMENT 'Whether it looked at all it meant to: complete, partial, failed',
  failure varchar COMMENT 'Why it is not complete',
  filters array(varchar) COMMENT 'What it was told to leave out, so that absence proves nothing',
  collector_id varchar COMMENT 'Who sent it',
  trust varchar COMMENT 'Whether the collector proved who it is: verified, unverified',
  format varchar COMMENT 'Format of the report',
  format_version varchar COMMENT 'Version of that format',
  critical integer COMMENT 'Findings after de-duplication, critical',
  high integer COMMENT 'Findings after de-duplication, high',
  medium integer COMMENT 'Findings after de-duplication, medium',
  low integer COMMENT 'Findings after de-duplication, low',
  negligible integer COMMENT 'Findings after de-duplication, negligible',
  unknown integer COMMENT 'Findings after de-duplication, severity unknown',
  fixable integer COMMENT 'Findings with a known fix',
  suppressed integer COMMENT 'Findings that the tool itself set aside; in no count above',
  raw_digest varchar COMMENT 'sha256 of the untouched report',
  raw_location varchar COMMENT 'Where the untouched report is kept',
  raw_bytes bigint COMMENT 'Size of the untouched report',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  evidence_id varchar COMMENT 'Row of table evidence that this one is part of',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'One row per run of a scanner over one artifact.'
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
      'write.metadata.previous-versions-max'
    ],
    ARRAY['120', '15000', '1800000', 'true', '20']
  )
)
