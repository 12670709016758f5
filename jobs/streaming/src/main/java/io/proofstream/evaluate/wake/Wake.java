package io.proofstream.evaluate.wake;

import java.time.Instant;

/** That a subject is to be looked at though nothing became known of it. */
public record Wake(String org, String subject, Instant at) {}
