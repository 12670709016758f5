-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS exception_verdicts (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  exception_id varchar NOT NULL COMMENT 'Exception that was granted',
  exception_kind varchar COMMENT 'Why the finding may stay: risk_accepted, false_positive, not_affected, severity_adjusted, vendor_dependency, operational_requirement',
  requester varchar COMMENT 'Who asked for it',
  approver varchar COMMENT 'Who approved it',
  valid_until_at timestamp(6) with time zone COMMENT 'Until when it was to be',
  is_valid boolean COMMENT 'It suspends clocks of what it is about; false: it suspends nothing',
  objection varchar COMMENT 'Why it suspends nothing; null if it does: unproven, no_kind, no_requester, no_approver, self_approved, approver_may_not, no_reason, unlimited, too_long, over, no_severity',
  policy_version bigint COMMENT 'Version of the policy by which that was judged',
  occurred_at timestamp(6) with time zone COMMENT 'When it happened, as claimed',
  recorded_at timestamp(6) with time zone NOT NULL COMMENT 'When the broker took what brought it about; of what time alone brought, its due moment',
  evidence_id varchar COMMENT 'Row of table evidence that brought it about; null where none did',
  simulated boolean COMMENT 'Made up for a demonstration; never counted for a real organisation',
  _topic varchar COMMENT 'Topic of the message that brought it about; null where time did',
  _partition integer COMMENT 'Partition of that message',
  _offset bigint COMMENT 'Offset of that message'
)
COMMENT 'Whether an exception that was granted suspends anything, and if not, why.'
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
