-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS policy_results (
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
  finding_id varchar COMMENT 'What it is over time: org, asset, rule, resource',
  rule_kind varchar COMMENT 'What kind of rule it is: hardening, policy, secret, license, code',
  rule_id varchar NOT NULL COMMENT 'The rule, by the tool''s own id',
  aliases array(varchar) COMMENT 'Other ids of the same rule',
  policy varchar COMMENT 'Policy, benchmark or rule set that the rule belongs to',
  title varchar COMMENT 'What the rule asks, in the tool''s words',
  category varchar COMMENT 'The tool''s own grouping',
  verdict varchar COMMENT 'What came of it, if the tool says: pass, fail, warn, error, skip',
  tool_verdict varchar COMMENT 'The verdict in the tool''s own word',
  severity varchar COMMENT 'On one scale for all tools: critical, high, medium, low, negligible, unknown',
  tool_severity varchar COMMENT 'Severity as the tool wrote it',
  resource varchar COMMENT 'What was held against the rule: file, object, setting',
  location varchar COMMENT 'Where in it, such as a line',
  message varchar COMMENT 'What the tool found; never the secret itself',
  remediation varchar COMMENT 'How the tool says to mend it',
  references array(varchar) COMMENT 'Frameworks and controls that the tool itself cites',
  is_suppressed boolean COMMENT 'The tool itself set it aside',
  suppressed_by varchar COMMENT 'By what',
  checked_at timestamp(6) with time zone COMMENT 'When the rule was evaluated, where the tool says',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it; never goes back in a partition',
  evidence_id varchar COMMENT 'Row of table evidence that this one is part of',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'One row per rule of policy, secret search, licence or code that was held against one resource.'
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
