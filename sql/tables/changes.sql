-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS changes (
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
  change_id varchar NOT NULL COMMENT 'Identity of the change',
  title varchar COMMENT 'What is changed',
  requester varchar COMMENT 'Who wants it',
  approver varchar COMMENT 'Who decided',
  decision varchar NOT NULL COMMENT 'approved, rejected or requested',
  assessment varchar COMMENT 'What was looked at before deciding',
  gate varchar COMMENT 'Gate that it passed: review, environment, pipeline...',
  environment varchar COMMENT 'Environment that it goes to',
  commit_id varchar COMMENT 'Commit that it is',
  decided_at timestamp(6) with time zone COMMENT 'When it was decided',
  url varchar COMMENT 'Page about it',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  evidence_id varchar COMMENT 'Row of table evidence that this one is part of',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'Changes decided on.'
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
