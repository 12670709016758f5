package io.proofstream.audit;

/** What sort of thing an action was done to. */
public enum SubjectKind {
  POLICY,
  EXCEPTION,
  FINDING,
  VULNERABILITY,
  ASSET,
  ALERT,
  CHECK,
  INCIDENT,
  CHANGE,
  PATCH,
  BASELINE,
  DOCUMENT,
  MESSAGES,
  TABLES
}
