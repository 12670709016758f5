package io.proofstream.measure.posture;

import java.time.Instant;

/** That an image came to an environment, and when it did so first. */
public record Deployed(String environment, String digest, Instant at) {
  public boolean isLike(Deployed other) {
    return environment.equals(other.environment) && digest.equals(other.digest);
  }
}
