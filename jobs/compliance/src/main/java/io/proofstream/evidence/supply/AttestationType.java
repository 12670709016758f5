package io.proofstream.evidence.supply;

/** What an attestation says of its subject. */
public enum AttestationType {
  SIGNATURE,
  PROVENANCE,
  SBOM,
  VULNERABILITIES,
  OTHER
}
