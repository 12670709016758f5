package io.proofstream.measure.posture;

import java.time.Instant;
import java.util.Objects;

/** That an image was last let in to a namespace. */
public record LetIn(String cluster, String namespace, String digest, Instant at) {
  /** Whether this may be how the container came in; a request need not name the digest. */
  public boolean letIn(Container container) {
    String running = container.workload().imageDigest();
    return Objects.equals(cluster, container.workload().cluster())
        && Objects.equals(namespace, container.workload().namespace())
        && (digest == null || running == null || digest.equals(running));
  }

  boolean isLike(LetIn other) {
    return String.valueOf(cluster).equals(String.valueOf(other.cluster))
        && String.valueOf(namespace).equals(String.valueOf(other.namespace))
        && String.valueOf(digest).equals(String.valueOf(other.digest));
  }
}
