-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS audit_log (
  action_id varchar NOT NULL COMMENT 'Deterministic: the same action told again',
  org varchar COMMENT 'Organisation that it concerns; null only of what could not be read',
  action varchar COMMENT 'What was done; null of what could not be read: policy_applied, exception_granted, exception_revoked, finding_triaged, remediation_claimed, vulnerability_evaluated, vex_stated, regression_acknowledged, remediation_attempted, alert_investigated, incident_recorded, change_decided, patch_applied, asset_registered, asset_retired, baseline_recorded, document_approved, messages_replayed, tables_rebuilt',
  outcome varchar COMMENT 'What came of it: done, refused, unreadable',
  actor varchar COMMENT 'Who did it, as declared; null where nobody said',
  source_ip varchar COMMENT 'Address that they did it from; null where nobody said',
  collector_id varchar COMMENT 'Collector that it came by; null where it came by none',
  trust varchar COMMENT 'Whether that collector proved who it is; if not, the actor is a claim: verified, unverified',
  subject_kind varchar COMMENT 'What sort of thing it was done to: policy, exception, finding, vulnerability, asset, alert, check, incident, change, patch, baseline, document, messages, tables',
  subject_id varchar COMMENT 'That thing, by its own identity',
  asset_id varchar COMMENT 'Asset that it is about; null where it names no single one',
  policy_version bigint COMMENT 'Version of the policy that it made or would have made',
  reason varchar COMMENT 'Why, in the actor''s words',
  summary varchar COMMENT 'What it says, in one sentence, with counts where it says much',
  content_digest varchar COMMENT 'sha256 of what was said: of a policy''s canonical document, of a refused or unreadable message, else of what the sender wrote',
  evidence_id varchar COMMENT 'Row of table evidence that says so; null where none does',
  message varchar COMMENT 'Message that said so, policy/0@5; null where none did',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took it, of topic audit',
  _topic varchar NOT NULL COMMENT 'Topic of its message',
  _partition integer NOT NULL COMMENT 'Partition of its message',
  _offset bigint NOT NULL COMMENT 'Offset of its message',
  _index integer NOT NULL COMMENT 'Position within its message; with topic, partition and offset it is unique here'
)
COMMENT 'Every policy-visible action: who did what to what, from which address, why, and what came of it. Never derived anew.'
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
