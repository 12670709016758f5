package io.proofstream.track;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import java.time.Instant;

/**
 * Something for the book of one asset: an event, or that time came for something that holds for
 * all.
 *
 * @param asset id of the asset
 * @param event null if it is only to be woken
 * @param at recorded time of the event, or from when the ruling holds
 */
public record Call(String org, String asset, Addressed event, Instant at) {

  static Call of(Addressed addressed) {
    Event event = addressed.event();
    return new Call(
        event.evidence().org(),
        addressed.asset().assetId(),
        addressed,
        event.evidence().recordedAt());
  }

  static Call wake(String org, String asset, Instant at) {
    return new Call(org, asset, null, at);
  }
}
