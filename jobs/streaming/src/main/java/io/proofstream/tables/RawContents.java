package io.proofstream.tables;

import io.proofstream.message.Content;
import io.proofstream.tables.item.Envelope;
import io.proofstream.tables.spec.TableSpec;

final class RawContents {
  static final TableSpec<Content> SPEC =
      Envelope.ofMessage(
          TableSpec.<Content>append(
                  "raw_contents",
                  "What tools wrote, byte for byte, of every message that could be read; secrets"
                      + " that a scanner quoted are taken out. Events point here by raw_digest.",
                  "org")
              .text("org", "Organisation it belongs to", Content::org)
              .requiredText(
                  "raw_digest",
                  "sha256 of what the tool wrote, before anything was taken out",
                  Content::rawDigest)
              .requiredText("content_digest", "sha256 of what is kept", Content::contentDigest)
              .flag("is_redacted", "Something was taken out", Content::redacted)
              .text(
                  "location",
                  "Where it is kept, if it was too large for a message; null = here",
                  Content::location)
              .bytes("content", "What is kept; null if it is elsewhere", Content::bytes),
          Content::recordedAt,
          Content::origin);

  private RawContents() {}
}
