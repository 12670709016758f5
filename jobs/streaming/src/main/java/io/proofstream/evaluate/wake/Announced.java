package io.proofstream.evaluate.wake;

/** Of what content the subjects of an organisation were last told. */
public record Announced(String org, String catalogDigest) {}
