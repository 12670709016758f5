package io.proofstream.resolution;

import io.proofstream.evidence.Asset;
import java.time.Instant;
import java.util.List;

/**
 * All that is remembered of one image.
 *
 * @param assets that have it
 * @param waiting what fits none of them, the oldest first
 * @param kept what was sent, and is sent again to assets that come to have it, the oldest first
 * @param heardAt when it was last heard of, to the day
 */
public record KnownImage(
    List<Asset> assets, List<Mention> waiting, List<Mention> kept, Instant heardAt) {}
