package io.proofstream.identity;

import io.proofstream.evidence.Digest;

/** What evidence is called: by who says what, so that whoever reads it again finds the same. */
public final class EvidenceId {
  private EvidenceId() {}

  /**
   * @param report which of the message's reports it is, from 0
   */
  public static String ofReport(String messageId, int report) {
    return Digest.id("event", messageId, String.valueOf(report));
  }

  /** Of the scan that the evidence tells of. */
  public static String ofScan(String evidenceId) {
    return Digest.id("scan", evidenceId);
  }
}
