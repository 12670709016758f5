-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS scan_findings (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  scan_id varchar NOT NULL COMMENT 'Scan that reported it',
  asset_id varchar COMMENT 'Asset it is about; null where it names no single one',
  repository varchar COMMENT 'Registry and path of the asset',
  stream varchar COMMENT 'Release line of the asset',
  tag varchar COMMENT 'Tag as reported',
  image_digest varchar COMMENT 'Manifest digest of the image',
  platform varchar COMMENT 'Operating system and architecture',
  finding_id varchar NOT NULL COMMENT 'What it is over time: org, asset, vulnerability, package, path class',
  vulnerability_id varchar COMMENT 'Canonical id: the CVE where there is exactly one',
  reported_id varchar COMMENT 'Id as the tool wrote it',
  aliases array(varchar) COMMENT 'Other ids of the same vulnerability',
  package_purl varchar COMMENT 'Package URL with version, given by the tool or built',
  package_name varchar COMMENT 'Package name',
  source_package varchar COMMENT 'Source package it was built from',
  installed_version varchar COMMENT 'Version found',
  fixed_version varchar COMMENT 'Version with the fix; null = none known',
  fix_state varchar COMMENT 'What the vendor says of a fix',
  package_path varchar COMMENT 'Path of the package in the artifact',
  path_class varchar COMMENT 'Coarse place in the artifact, so that a moved file is no new finding; part of the identity',
  target varchar COMMENT 'Part of the artifact, as the tool wrote it',
  severity varchar COMMENT 'On one scale for all tools: critical, high, medium, low, negligible, unknown',
  tool_severity varchar COMMENT 'Severity as the tool wrote it',
  severity_source varchar COMMENT 'Whose severity the tool took',
  cvss double COMMENT 'CVSS v3 base score',
  cvss_vector varchar COMMENT 'CVSS v3 vector',
  tool_status varchar COMMENT 'Status as the tool wrote it',
  is_suppressed boolean COMMENT 'The tool itself set it aside',
  suppressed_by varchar COMMENT 'By what',
  published_at timestamp(6) with time zone COMMENT 'When the vulnerability was published',
  finished_at timestamp(6) with time zone COMMENT 'When the scan ended',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  evidence_id varchar COMMENT 'Row of table evidence that this one is part of',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'One row per vulnerability that one scan reported, after de-duplication.'
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
