package io.proofstream.finding;

import io.proofstream.evidence.scan.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What one scanner says of a finding on one platform.
 *
 * @param seer scanner and platform
 * @param digests images on which its newest complete scan has it
 * @param lastSeenAt when it last saw it on an image that has left {@code digests}; or null
 * @param basis whose word the severity is
 */
public record Sighting(
    String seer,
    List<String> digests,
    Instant lastSeenAt,
    Severity severity,
    String basis,
    Double cvss,
    String installedVersion,
    String fixedVersion) {

  public Sighting on(List<String> newDigests, Instant lastSeen) {
    return new Sighting(
        seer, newDigests, lastSeen, severity, basis, cvss, installedVersion, fixedVersion);
  }
}
