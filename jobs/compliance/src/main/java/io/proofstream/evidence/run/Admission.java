package io.proofstream.evidence.run;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/** One container of one request to run (or change, or remove) a workload, and the answer. */
public record Admission(
    @Meaning(value = "Audit id or request uid; the same for every container", required = true)
        String admissionId,
    @Meaning("The answer") Decision decision,
    @Meaning("Asked only to see what the answer would be") boolean isDryRun,
    @Meaning("When it was answered") Instant decidedAt,
    @Meaning("Cluster") String cluster,
    @Meaning("Namespace") String namespace,
    @Meaning("What was asked: create, update, delete, connect, in lower case") String operation,
    @Meaning("Kind of the object") String objectKind,
    @Meaning("Name of the object") String workload,
    @Meaning("Uid of the object") String workloadUid,
    @Meaning("Who asked") String userName,
    @Meaning("Groups of who asked") List<String> userGroups,
    @Meaning("On whose behalf") String impersonatedUser,
    @Meaning("From where; a forwarded address is not to be trusted") String sourceIp,
    @Meaning("Container; null if the request names none") String container,
    @Meaning("Image as requested") String imageRef,
    @Meaning("Digest of the image, if the request names it") String imageDigest,
    @Meaning("Asset of the image") String assetId,
    @Meaning("Release line of that asset") String stream,
    @Meaning("What decided: gatekeeper, kyverno, pod-security, rbac...") String policyEngine,
    @Meaning("Policies that were checked; null if not told") Integer policiesChecked,
    @Meaning("Policy or webhook that denied it") String deniedBy,
    @Meaning("Why, in the words of who denied or warned") String message,
    @Meaning("HTTP status of the answer") Integer code) {

  public Admission {
    userGroups = userGroups == null ? List.of() : userGroups;
  }

  public Admission in(String thatCluster) {
    return of(thatCluster, assetId, stream);
  }

  /** The same, of that asset; null for none. */
  public Admission of(Asset asset) {
    return asset == null ? of(cluster, null, null) : of(cluster, asset.assetId(), asset.stream());
  }

  private Admission of(String inCluster, String asset, String line) {
    return new Admission(
        admissionId,
        decision,
        isDryRun,
        decidedAt,
        inCluster,
        namespace,
        operation,
        objectKind,
        workload,
        workloadUid,
        userName,
        userGroups,
        impersonatedUser,
        sourceIp,
        container,
        imageRef,
        imageDigest,
        asset,
        line,
        policyEngine,
        policiesChecked,
        deniedBy,
        message,
        code);
  }
}
