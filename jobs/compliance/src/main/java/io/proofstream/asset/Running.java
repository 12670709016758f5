package io.proofstream.asset;

import java.time.Instant;

/**
 * A container that runs.
 *
 * @param container cluster, uid and name: what says that two sightings are of the same
 */
public record Running(
    String container, String digest, String cluster, String namespace, Instant seenAt) {}
