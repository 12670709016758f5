-- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
CREATE TABLE IF NOT EXISTS controls (
  org varchar NOT NULL COMMENT 'Organisation it belongs to',
  control_key varchar NOT NULL COMMENT 'Organisation, scope and control as one',
  framework varchar COMMENT 'Framework',
  scope varchar COMMENT 'Scope of the framework that the organisation is held to',
  boundary varchar COMMENT 'The assets asked about, as the policy writes them',
  control_id varchar COMMENT 'Control',
  is_held boolean COMMENT 'The organisation is held to it; false once that is over',
  title varchar COMMENT 'The framework''s own title',
  family varchar COMMENT 'The group that the framework puts it in',
  coverage varchar COMMENT 'Whether evidence can show all of it: full, partial, out_of_scope',
  weight integer COMMENT '1 to 10, in the framework''s score',
  status varchar COMMENT 'How it stands: pass, warning, failed, not_assessed, not_applicable',
  reason varchar COMMENT 'Why nothing is known; null where something is: never_connected, silent, stale, too_few, no_occurrences, low_confidence',
  since_at timestamp(6) with time zone COMMENT 'Since when',
  last_assessed_status varchar COMMENT 'What evidence last said of it; null if it never did: pass, warning, failed, not_assessed, not_applicable',
  last_assessed_at timestamp(6) with time zone COMMENT 'When it last did',
  score double COMMENT 'Points, 0 to 100; null where it leaves the sums',
  check_id varchar COMMENT 'Check that decided; null where all agree',
  message varchar COMMENT 'What was found, for people',
  recommendation varchar COMMENT 'What to do about it',
  note varchar COMMENT 'What people must still show; null if evidence shows all',
  evidence_count bigint COMMENT 'Pieces of evidence that counted',
  last_evidence_at timestamp(6) with time zone COMMENT 'Newest of them',
  asked_ids array(varchar) COMMENT 'What it asks: column asked_id of table control_evaluations',
  alert_id varchar COMMENT 'Alert of the regression that stands; null if none does',
  regressed_at timestamp(6) with time zone COMMENT 'When that fell',
  acknowledged_by varchar COMMENT 'Who has seen it',
  acknowledged_at timestamp(6) with time zone COMMENT 'When',
  remediation_attempted varchar COMMENT 'What was last tried to end it',
  remediation_result varchar COMMENT 'How that ended, as whoever tried says: succeeded, failed, pending',
  remediation_attempted_by varchar COMMENT 'Who tried',
  remediation_attempted_at timestamp(6) with time zone COMMENT 'When',
  catalog_digest varchar COMMENT 'Content that it was judged by',
  policy_version bigint COMMENT 'Version of the policy in force'
)
COMMENT 'Controls as they stand now, those of the past too. One row per control_key at every snapshot.'
WITH (
  format = 'PARQUET',
  format_version = 2,
  compression_codec = 'ZSTD',
  partitioning = ARRAY['bucket(control_key, 8)'],
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
