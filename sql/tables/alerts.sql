-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS alerts (
  alert_id varchar NOT NULL COMMENT 'Deterministic: the same moment of the same thing',
  kind varchar COMMENT 'What happened: sla.warning, sla.breach, sla.breach-withdrawn, sla.resolved, control.regressed, control.recovered, evidence.silent, evidence.stale, evidence.resumed, scope.reduced, exception.expiring, exception.check-due, audit.tampered',
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  dedup_key varchar COMMENT 'What repeats and follow-ups of it share',
  group_key varchar COMMENT 'What to page on: asset and vulnerability, or check',
  severity varchar COMMENT 'Of the finding, as decided, or of the heaviest control: critical, high, medium, low, negligible, unknown',
  title varchar COMMENT 'In one line, for people',
  message varchar COMMENT 'What was found, for people',
  recommendation varchar COMMENT 'What to do about it',
  due_at timestamp(6) with time zone COMMENT 'When it became due',
  raised_at timestamp(6) with time zone COMMENT 'When it was known: recorded time of what made it known',
  finding_id varchar COMMENT 'Finding',
  generation integer COMMENT 'Generation of the finding''s clock',
  vulnerability_id varchar COMMENT 'Vulnerability or rule',
  asset_id varchar COMMENT 'Asset',
  repository varchar COMMENT 'Registry and path of the asset',
  stream varchar COMMENT 'Release line of the asset',
  package_name varchar COMMENT 'Package',
  owner_team varchar COMMENT 'Team that answers for the asset',
  environments array(varchar) COMMENT 'Environments that the asset runs in',
  check_id varchar COMMENT 'Check that it is about',
  controls array(varchar) COMMENT 'Controls that it pulls down, as framework/id',
  frameworks array(varchar) COMMENT 'Frameworks of those, or that the deadline is owed to',
  old_status varchar COMMENT 'Status before',
  new_status varchar COMMENT 'Status after',
  deadline_at timestamp(6) with time zone COMMENT 'Deadline that it is about',
  binding_obligation varchar COMMENT 'Obligation that binds',
  cause varchar COMMENT 'What brought it about',
  resolves_alert_id varchar COMMENT 'Alert that it ends',
  suppressed_reason varchar COMMENT 'Why nobody is told; null = people are told',
  policy_version bigint COMMENT 'Version of the policy in force',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'What a person should see, once each, and what was kept from people with the reason.'
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
