package io.proofstream.alert;

import java.util.Locale;

/** What a person should see. */
public enum AlertKind {
  SLA_WARNING,
  SLA_BREACH,
  SLA_BREACH_WITHDRAWN,
  SLA_RESOLVED,
  CONTROL_REGRESSED,
  CONTROL_RECOVERED,
  EVIDENCE_SILENT,
  EVIDENCE_STALE,
  /** What was silent or stale is not any more. */
  EVIDENCE_RESUMED,
  SCOPE_REDUCED,
  EXCEPTION_EXPIRING,
  EXCEPTION_CHECK_DUE,
  AUDIT_TAMPERED;

  /** As people and topics write it: {@code sla.breach-withdrawn}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
  }
}
