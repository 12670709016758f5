package io.proofstream.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The envelope that every event carries, whatever its kind. Bitemporal: when it happened, as
 * claimed, and when the broker took it.
 *
 * @param evidenceId deterministic: the same content for the same asset has the same id
 * @param asset what it is about, or null where it names no single one
 * @param imageDigest of the image's manifest, or null
 * @param tool the tool that saw it, lower case ({@code trivy})
 * @param sequence the collector's own number of the message, so that a gap shows; or null
 * @param confidence 0 to 100
 * @param references frameworks and controls that the tool itself cited ({@code SOC 2 CC6.1})
 * @param rawDigest {@code sha256:...} of what the tool wrote, before anything was redacted
 * @param rawLocation where it is kept, see table {@code raw_contents}
 */
public record Evidence(
    String evidenceId,
    Kind kind,
    String org,
    Asset asset,
    String imageDigest,
    String platform,
    String tool,
    String toolVersion,
    String collectorId,
    Long sequence,
    Trust trust,
    int confidence,
    boolean simulated,
    Instant occurredAt,
    Instant recordedAt,
    List<String> references,
    String rawDigest,
    String rawLocation,
    long rawBytes,
    Origin origin) {

  public Evidence {
    references = references == null ? List.of() : references;
  }
}
