package io.proofstream.source.vex;

import java.time.Instant;

/**
 * The document that statements stand in, as each of them repeats it. What it does not tell is null.
 */
public record VexDocument(String author, String id, String version, Instant madeAt) {}
