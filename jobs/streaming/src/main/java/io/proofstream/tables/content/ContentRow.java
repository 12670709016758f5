package io.proofstream.tables.content;

import java.time.Instant;

/**
 * A part of the content that controls are judged by.
 *
 * @param recordedAt when that content was first seen
 */
public record ContentRow<T>(String catalogDigest, Instant recordedAt, T item) {}
