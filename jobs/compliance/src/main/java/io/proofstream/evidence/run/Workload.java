package io.proofstream.evidence.run;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** One container as it was seen running, waiting or stopped. */
public record Workload(
    @Meaning("Cluster") String cluster,
    @Meaning("Namespace") String namespace,
    @Meaning("Kind of the object that owns the container") String workloadKind,
    @Meaning("Name of the object that owns the container") String workload,
    @Meaning("Uid of the pod or task") String uid,
    @Meaning("Pod or task") String pod,
    @Meaning("Node it runs on") String node,
    @Meaning("Container") String container,
    @Meaning("Image as its specification names it") String imageRef,
    @Meaning("Digest of the image that really runs") String imageDigest,
    @Meaning("Asset of the image") String assetId,
    @Meaning("Release line of that asset") String stream,
    @Meaning("What it was seen doing") WorkloadState state,
    @Meaning("Since when it runs") Instant startedAt,
    @Meaning("When it stopped") Instant stoppedAt,
    @Meaning("Times it was restarted") Integer restarts,
    @Meaning("It may run as root; null if its specification does not tell") Boolean runsAsRoot,
    @Meaning("It is privileged") Boolean isPrivileged,
    @Meaning("Its root file system is read-only") Boolean hasReadOnlyRoot,
    @Meaning("Its memory and CPU are limited") Boolean hasLimits) {

  public Workload in(String thatCluster) {
    return of(thatCluster, assetId, stream);
  }

  /** The same, of that asset; null for none. */
  public Workload of(Asset asset) {
    return asset == null ? of(cluster, null, null) : of(cluster, asset.assetId(), asset.stream());
  }

  private Workload of(String inCluster, String asset, String line) {
    return new Workload(
        inCluster,
        namespace,
        workloadKind,
        workload,
        uid,
        pod,
        node,
        container,
        imageRef,
        imageDigest,
        asset,
        line,
        state,
        startedAt,
        stoppedAt,
        restarts,
        runsAsRoot,
        isPrivileged,
        hasReadOnlyRoot,
        hasLimits);
  }
}
