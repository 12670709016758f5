package io.proofstream.audit;

import java.util.Locale;

/** What somebody did that an auditor may ask about. */
public enum ActionKind {
  POLICY_APPLIED,
  EXCEPTION_GRANTED,
  EXCEPTION_REVOKED,
  FINDING_TRIAGED,
  REMEDIATION_CLAIMED,
  VULNERABILITY_EVALUATED,
  VEX_STATED,
  REGRESSION_ACKNOWLEDGED,
  REMEDIATION_ATTEMPTED,
  ALERT_INVESTIGATED,
  INCIDENT_RECORDED,
  CHANGE_DECIDED,
  PATCH_APPLIED,
  ASSET_REGISTERED,
  ASSET_RETIRED,
  BASELINE_RECORDED,
  DOCUMENT_APPROVED,
  /** Rejected messages were sent again. */
  MESSAGES_REPLAYED,
  /** The derived tables were dropped, to be derived anew. */
  TABLES_REBUILT;

  /** As tables and topics write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
