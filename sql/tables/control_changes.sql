-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS control_changes (
  change_id varchar NOT NULL COMMENT 'Deterministic: control, check, what happened and when',
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  framework varchar COMMENT 'Framework',
  scope varchar COMMENT 'Scope of the framework that the organisation is held to',
  control_id varchar COMMENT 'Control',
  transition varchar COMMENT 'What happened: first, fell, lost, rose, changed, eased, recovered, dropped, acknowledged, attempted',
  from_status varchar COMMENT 'Status of the control before; null at the first: pass, warning, failed, not_assessed, not_applicable',
  to_status varchar COMMENT 'Status of the control after: pass, warning, failed, not_assessed, not_applicable',
  reason varchar COMMENT 'Why nothing is known; null where something is: never_connected, silent, stale, too_few, no_occurrences, low_confidence',
  previous_assessed_status varchar COMMENT 'What evidence last said of it before; null if it never did: pass, warning, failed, not_assessed, not_applicable',
  check_id varchar COMMENT 'Check that brought it about; null at the first that all agree',
  asked_id varchar COMMENT 'What that check asks: column asked_ids of table controls',
  cause varchar COMMENT 'What brought it about: evidence, time, policy, acknowledgement, remediation',
  due_at timestamp(6) with time zone COMMENT 'When it became due',
  alert_id varchar COMMENT 'Alert that was raised, or that stands meanwhile',
  is_alerted boolean COMMENT 'An alert was raised by it, and people are told',
  not_alerted_reason varchar COMMENT 'Why none was, of a fall: hold, before_live',
  acknowledged_by varchar COMMENT 'Who has seen the alert that stands',
  acknowledged_at timestamp(6) with time zone COMMENT 'When',
  remediation_attempted varchar COMMENT 'What was last tried to end the regression that stands',
  remediation_result varchar COMMENT 'How that ended, as whoever tried says: succeeded, failed, pending',
  coverage varchar COMMENT 'Whether evidence can show all of the control: full, partial, out_of_scope',
  weight integer COMMENT '1 to 10, in the framework''s score',
  message varchar COMMENT 'What was found, for people',
  catalog_digest varchar COMMENT 'Content that it was judged by',
  policy_version bigint COMMENT 'Version of the policy in force',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'What happened to each control, and whether people were told.'
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
