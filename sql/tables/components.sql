-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS components (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  kind varchar COMMENT 'What happened: scan_completed, sbom_recorded, attestation_recorded, vex_stated, build_finished, image_pushed, image_deleted, image_listed, admission_decided, workload_observed, policy_checked, runtime_alerted, baseline_recorded, alert_investigated, incident_recorded, change_approved, patch_applied, access_recorded, fact_collected, heartbeat, asset_registered, asset_retired, vulnerability_evaluated, exploits_published, remediation_claimed, exception_granted, exception_revoked, triage_moved, regression_acknowledged, remediation_attempted',
  tool varchar COMMENT 'Tool that saw it',
  tool_version varchar COMMENT 'Version of the tool',
  collector_id varchar COMMENT 'Who sent it',
  trust varchar COMMENT 'Whether the collector proved who it is: verified, unverified',
  confidence integer COMMENT '0 to 100',
  asset_id varchar COMMENT 'Asset it is about; null where it names no single one',
  repository varchar COMMENT 'Registry and path of the asset',
  stream varchar COMMENT 'Release line of the asset',
  tag varchar COMMENT 'Tag as reported',
  image_digest varchar COMMENT 'Manifest digest of the image',
  platform varchar COMMENT 'Operating system and architecture',
  purl varchar COMMENT 'Package URL with version, as the document gives it',
  purl_identity varchar COMMENT 'Package URL without version and qualifiers: joins with findings',
  type varchar COMMENT 'Kind of component, in the document''s word',
  namespace varchar COMMENT 'Namespace or group of the component',
  name varchar NOT NULL COMMENT 'Name of the component',
  version varchar COMMENT 'Version of the component',
  supplier varchar COMMENT 'Who supplies it',
  licenses array(varchar) COMMENT 'Licences, as the document writes them',
  cpe varchar COMMENT 'Common Platform Enumeration name, the first given',
  path varchar COMMENT 'Where in the artifact it was found',
  digest varchar COMMENT 'Digest of the component, with its algorithm',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  evidence_id varchar COMMENT 'Row of table evidence that this one is part of',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'One row per component of a bill of materials; evidence_id names the row of sboms.'
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
