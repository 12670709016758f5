-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS finding_history (
  event_id varchar NOT NULL COMMENT 'Deterministic: finding and number',
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  finding_id varchar NOT NULL COMMENT 'Finding',
  generation integer COMMENT 'Generation of its clock',
  seq bigint COMMENT 'Number of the transition; without gaps per finding',
  transition varchar COMMENT 'What happened: opened, reopened, recurred, rescored, retimed, warned, breached, breach_withdrawn, accepted, dismissed, reinstated, claimed, claim_refuted, triaged, evaluated, mitigated, fix_appeared, fix_built, fix_deployed, closed, retired, merged, listed',
  from_state varchar COMMENT 'State before; null at the first: open, acknowledged, in_progress, remediation_claimed, mitigated, accepted, not_affected, fixed, retired, merged',
  to_state varchar COMMENT 'State after: open, acknowledged, in_progress, remediation_claimed, mitigated, accepted, not_affected, fixed, retired, merged',
  due_at timestamp(6) with time zone COMMENT 'When a rule made it due; null where none did',
  cause varchar COMMENT 'What brought it about',
  cause_evidence_id varchar COMMENT 'Evidence that brought it about; null for time itself',
  actor varchar COMMENT 'Who decided; null where nobody did',
  old_severity varchar COMMENT 'Severity before, if it changed: critical, high, medium, low, negligible, unknown',
  new_severity varchar COMMENT 'Severity after, if it changed: critical, high, medium, low, negligible, unknown',
  old_deadline_at timestamp(6) with time zone COMMENT 'Binding deadline before, if it moved',
  new_deadline_at timestamp(6) with time zone COMMENT 'Binding deadline after, if it moved',
  obligation varchar COMMENT 'Obligation that binds',
  policy_version bigint COMMENT 'Version of the policy in force',
  exception_id varchar COMMENT 'Exception in force, begun or ended',
  supersedes_event_id varchar COMMENT 'Transition that this one takes back',
  merged_into varchar COMMENT 'Finding that it lives on under',
  asset_id varchar COMMENT 'Asset',
  vulnerability_id varchar COMMENT 'Vulnerability or rule',
  owner_team varchar COMMENT 'Team that answered for the asset then',
  severity varchar COMMENT 'Severity then: critical, high, medium, low, negligible, unknown',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'Every transition of every finding; together they are its whole life.'
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
