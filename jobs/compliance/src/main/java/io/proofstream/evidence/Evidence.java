package io.proofstream.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The envelope that every event carries, whatever its kind. Bitemporal: when it happened, as
 * claimed, and when the broker took it.
 */
public record Evidence(
    @Meaning(
            value = "Deterministic: the same content for the same asset has the same id",
            required = true)
        String evidenceId,
    @Meaning("What happened") Kind kind,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("What it is about, where that is one thing") Asset asset,
    @Meaning("Manifest digest of the image") String imageDigest,
    @Meaning("Operating system and architecture: linux/amd64") String platform,
    @Meaning("Tool that saw it, lower case: trivy") String tool,
    @Meaning("Version of the tool") String toolVersion,
    @Meaning("Who sent it") String collectorId,
    @Meaning("Address that its sender says it came from; null where nobody said") String sourceIp,
    @Meaning("The collector's own number of the message, so that a gap shows") Long sequence,
    @Meaning("Whether the collector proved who it is") Trust trust,
    @Meaning("0 to 100") int confidence,
    @Meaning("Made up: never counted as evidence of a real organisation") boolean simulated,
    @Meaning(value = "When it happened, as claimed", required = true) Instant occurredAt,
    @Meaning(value = "When the broker took it", required = true) Instant recordedAt,
    @Meaning("Frameworks and controls that the tool itself cites: SOC 2 CC6.1")
        List<String> references,
    @Meaning("sha256 of what the tool wrote, before anything was taken out") String rawDigest,
    @Meaning("Where it is kept: table raw_contents, or the place of a large one")
        String rawLocation,
    @Meaning("Size of what was received") long rawBytes,
    @Meaning(value = "Where its message lies in the log", required = true) Origin origin) {

  public Evidence {
    references = references == null ? List.of() : references;
  }

  /** The same, under that id, from a collector that proved who it is. */
  public Evidence proven(String id) {
    return new Evidence(
        id,
        kind,
        org,
        asset,
        imageDigest,
        platform,
        tool,
        toolVersion,
        collectorId,
        sourceIp,
        sequence,
        Trust.VERIFIED,
        confidence,
        simulated,
        occurredAt,
        recordedAt,
        references,
        rawDigest,
        rawLocation,
        rawBytes,
        origin);
  }

  /** The same about another asset. */
  public Evidence about(Asset other) {
    return of(other, recordedAt);
  }

  /** The same, as if it were about that asset, and had come at that moment. */
  public Evidence of(Asset other, Instant at) {
    return new Evidence(
        evidenceId,
        kind,
        org,
        other,
        imageDigest,
        platform,
        tool,
        toolVersion,
        collectorId,
        sourceIp,
        sequence,
        trust,
        confidence,
        simulated,
        occurredAt,
        at,
        references,
        rawDigest,
        rawLocation,
        rawBytes,
        origin);
  }
}
