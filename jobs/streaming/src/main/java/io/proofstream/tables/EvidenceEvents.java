package io.proofstream.tables;

import io.proofstream.evidence.Event;
import io.proofstream.tables.item.Envelope;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.wire.EventJson;

final class EvidenceEvents {
  static final TableSpec<Event> SPEC =
      Envelope.of(
          Envelope.subject(
                  Envelope.sender(
                      TableSpec.append(
                          "evidence",
                          "Every canonical event whole: the source of a replay once Kafka's"
                              + " retention has passed.",
                          "org"),
                      Event::evidence),
                  Event::evidence)
              .bigint(
                  "sequence",
                  "The collector's own number of the message",
                  e -> e.evidence().sequence())
              .texts(
                  "references",
                  "Frameworks and controls that the tool itself cites",
                  e -> e.evidence().references())
              .integer("part", "Which part of a large event this is, from 0", Event::part)
              .integer("parts", "Of how many parts", Event::parts)
              .text(
                  "raw_digest",
                  "sha256 of what the tool wrote, before anything was taken out",
                  e -> e.evidence().rawDigest())
              .text(
                  "raw_location",
                  "Where it is kept: raw_contents, by that digest, or the place of a large one",
                  e -> e.evidence().rawLocation())
              .bigint("raw_bytes", "Size of what was received", e -> e.evidence().rawBytes())
              .requiredText("body", "The canonical event, as JSON", EventJson::write),
          Event::evidence,
          Event::index);

  private EvidenceEvents() {}
}
