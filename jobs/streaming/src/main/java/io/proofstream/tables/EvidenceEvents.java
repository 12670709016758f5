package io.proofstream.tables;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.wire.EventJson;

final class EvidenceEvents {
  static final TableSpec<Event> SPEC =
      Envelope.of(
          TableSpec.<Event>append(
                  "evidence",
                  "Every canonical event whole: the source of a replay once Kafka's retention has"
                      + " passed.",
                  "org")
              .requiredText("org", "Organisation it belongs to", e -> e.evidence().org())
              .word("kind", "What happened", Kind.class, e -> e.evidence().kind())
              .text("asset_id", "Asset it is about", e -> e.evidence().asset().assetId())
              .text("repository", "Registry and path of the asset", Names::repository)
              .text("stream", "Release line of the asset", e -> e.evidence().asset().stream())
              .text("image_digest", "Manifest digest of the image", e -> e.evidence().imageDigest())
              .text("platform", "Operating system and architecture", e -> e.evidence().platform())
              .text("tool", "Tool that saw it", e -> e.evidence().tool())
              .text("tool_version", "Version of the tool", e -> e.evidence().toolVersion())
              .text("collector_id", "Who sent it", e -> e.evidence().collectorId())
              .word(
                  "trust",
                  "Whether the collector proved who it is",
                  Trust.class,
                  e -> e.evidence().trust())
              .integer("confidence", "0 to 100", e -> e.evidence().confidence())
              .integer("part", "Which part of a large event this is, from 0", Event::part)
              .integer("parts", "Of how many parts", Event::parts)
              .text("raw_digest", "sha256 of the untouched payload", e -> e.evidence().rawDigest())
              .text(
                  "raw_location",
                  "Where the untouched payload is kept",
                  e -> e.evidence().rawLocation())
              .bigint("raw_bytes", "Size of the untouched payload", e -> e.evidence().rawBytes())
              .requiredText("body", "The canonical event, as JSON", EventJson::write),
          Event::evidence,
          Event::index);

  private EvidenceEvents() {}
}
