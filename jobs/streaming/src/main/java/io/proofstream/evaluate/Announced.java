package io.proofstream.evaluate;

/** Of what plan the subjects of an organisation were last told. */
public record Announced(String org, long policyVersion, String catalogDigest) {}
