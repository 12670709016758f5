package io.proofstream.tables;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;

/** How assets are written in tables. */
final class Names {
  private Names() {}

  /** {@code ghcr.io/org/app}: registry and path in one, as people write them. */
  static String repository(Event event) {
    Asset asset = event.evidence().asset();
    return asset.registry().isEmpty()
        ? asset.repository()
        : asset.registry() + "/" + asset.repository();
  }
}
