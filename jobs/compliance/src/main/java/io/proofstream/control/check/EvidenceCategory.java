package io.proofstream.control.check;

/** What an auditor calls a sort of evidence. */
public enum EvidenceCategory {
  /** When was what scanned by which scanner, and did it work? */
  SCAN_HISTORY,
  /** Which share of what is in scope was scanned? */
  SCAN_COVERAGE,
  /** How old was what the scanner knew? */
  DB_FRESHNESS,
  /** How many vulnerabilities, by severity, with a fix and without? */
  VULN_SUMMARY,
  /** Which deadlines were met? */
  SLA_COMPLIANCE,
  /** How long does it take until a flaw is gone? */
  MTTR,
  SBOM,
  /** Which hardening rules do images and clusters keep? */
  HARDENING,
  /** What tools reported, item by item. */
  RAW_SCAN,
  /** Who did what in this product and with its policy? */
  AUDIT_LOG,
  /** What was let in to run, and what was not? */
  ADMISSION,
  BUILD,
  /** Signatures and provenance. */
  ATTESTATION,
  /** What was seen of containers while they ran? */
  RUNTIME,
  CHANGE_MGMT,
  RISK_ACCEPTANCE,
  /** From where may images come? */
  REGISTRY_GATE,
  ACCESS_EVENTS,
  INCIDENT,
  /** What people and other systems state, with documents. */
  FACTS
}
