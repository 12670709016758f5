-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS admissions (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  kind varchar COMMENT 'What happened: scan_completed, sbom_recorded, attestation_recorded, vex_stated, build_finished, image_pushed, image_deleted, image_listed, admission_decided, workload_observed, policy_checked, runtime_alerted, baseline_recorded, alert_investigated, incident_recorded, change_approved, patch_applied, access_recorded, fact_collected, heartbeat, asset_registered, asset_retired, vulnerability_evaluated, exploits_published, remediation_claimed, exception_granted, exception_revoked, triage_moved, regression_acknowledged, remediation_attempted',
  tool varchar COMMENT 'Tool that saw it',
  tool_version varchar COMMENT 'Version of the tool',
  collector_id varchar COMMENT 'Who sent it',
  trust varchar COMMENT 'Whether the collector proved who it is: verified, unverified',
  confidence integer COMMENT '0 to 100',
  admission_id varchar NOT NULL COMMENT 'Audit id or request uid; the same for every container',
  decision varchar COMMENT 'The answer: allowed, denied, warned, bypassed, unknown',
  is_dry_run boolean COMMENT 'Asked only to see what the answer would be',
  decided_at timestamp(6) with time zone COMMENT 'When it was answered',
  cluster varchar COMMENT 'Cluster',
  namespace varchar COMMENT 'Namespace',
  operation varchar COMMENT 'What was asked: create, update, delete, connect, in lower case',
  object_kind varchar COMMENT 'Kind of the object',
  workload varchar COMMENT 'Name of the object',
  workload_uid varchar COMMENT 'Uid of the object',
  user_name varchar COMMENT 'Who asked',
  user_groups array(varchar) COMMENT 'Groups of who asked',
  impersonated_user varchar COMMENT 'On whose behalf',
  source_ip varchar COMMENT 'From where; a forwarded address is not to be trusted',
  container varchar COMMENT 'Container; null if the request names none',
  image_ref varchar COMMENT 'Image as requested',
  image_digest varchar COMMENT 'Digest of the image, if the request names it',
  asset_id varchar COMMENT 'Asset of the image',
  stream varchar COMMENT 'Release line of that asset',
  policy_engine varchar COMMENT 'What decided: gatekeeper, kyverno, pod-security, rbac...',
  policies_checked integer COMMENT 'Policies that were checked; null if not told',
  denied_by varchar COMMENT 'Policy or webhook that denied it',
  message varchar COMMENT 'Why, in the words of who denied or warned',
  code integer COMMENT 'HTTP status of the answer',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  evidence_id varchar COMMENT 'Row of table evidence that this one is part of',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'One row per container image of a request to run, change or remove a workload.'
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
