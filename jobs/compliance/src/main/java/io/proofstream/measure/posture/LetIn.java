package io.proofstream.measure.posture;

import java.time.Instant;

/** That an image was last let in to a namespace. */
public record LetIn(String cluster, String namespace, String digest, Instant at) {
  boolean isLike(LetIn other) {
    return String.valueOf(cluster).equals(String.valueOf(other.cluster))
        && String.valueOf(namespace).equals(String.valueOf(other.namespace))
        && String.valueOf(digest).equals(String.valueOf(other.digest));
  }
}
