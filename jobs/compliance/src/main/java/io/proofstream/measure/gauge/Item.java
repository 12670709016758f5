package io.proofstream.measure.gauge;

/**
 * One thing that is not as it should be.
 *
 * @param kind what it is: asset, image, finding, workload...
 * @param reason in few words, for people
 */
public record Item(String kind, String id, String reason) {}
