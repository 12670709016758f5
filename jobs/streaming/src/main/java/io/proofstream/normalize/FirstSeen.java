package io.proofstream.normalize;

import io.proofstream.evidence.Origin;

/** Where a message was first seen, and from when on, epoch milliseconds, that no longer matters. */
public record FirstSeen(Origin origin, long forgetAt) {}
