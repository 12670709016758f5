package io.proofstream.source.kubernetes;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pods as a cluster shows them: what really runs. A pod without a uid was never in a cluster; it is
 * somebody's wish, and tells nothing.
 */
public final class Pods implements ObjectKind {
  private static final List<String> STATUSES =
      List.of("initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses");

  @Override
  public boolean reads(String apiVersion, String kind) {
    return "v1".equals(apiVersion) && "Pod".equals(kind);
  }

  @Override
  public List<Report> read(Node pod) throws IOException {
    String uid = pod.at("metadata").word("uid");
    if (uid == null) {
      return List.of();
    }
    Map<String, Node> statuses = new HashMap<>();
    for (String list : STATUSES) {
      for (Node status : pod.at("status").items(list)) {
        statuses.put(status.word("name"), status);
      }
    }
    PodOwner owner = PodOwner.of(pod);
    List<Workload> workloads = new ArrayList<>();
    for (Node container : Workloads.containers("Pod", pod)) {
      Node status = statuses.getOrDefault(container.word("name"), pod.at("-"));
      workloads.add(workload(pod, uid, owner, container, status));
    }
    return List.of(Told.of(Kind.WORKLOAD_OBSERVED, Subject.ofNone(), Items.ofWorkloads(workloads)));
  }

  private static Workload workload(
      Node pod, String uid, PodOwner owner, Node container, Node status) throws Unreadable {
    Node state = status.at("state");
    Node stopped = state.at("terminated");
    Node limits = container.at("resources", "limits");
    return new Workload(
        null,
        pod.at("metadata").word("namespace"),
        owner.kind(),
        owner.name(),
        uid,
        pod.at("metadata").word("name"),
        pod.at("spec").word("nodeName"),
        container.word("name"),
        container.word("image"),
        digest(status.word("imageID")),
        null,
        null,
        state(state, pod.at("status").word("phase")),
        (stopped.isMissing() ? state.at("running") : stopped).instant("startedAt"),
        stopped.instant("finishedAt"),
        status.count("restartCount"),
        runsAsRoot(pod.at("spec", "securityContext"), container.at("securityContext")),
        Boolean.TRUE.equals(container.at("securityContext").flag("privileged")),
        Boolean.TRUE.equals(container.at("securityContext").flag("readOnlyRootFilesystem")),
        limits.has("cpu") && limits.has("memory"));
  }

  /** Without an at sign it is the id of a local image, which no registry knows. */
  private static String digest(String imageId) {
    int at = imageId == null ? -1 : imageId.indexOf("@sha256:");
    return at < 0 ? null : imageId.substring(at + 1);
  }

  private static WorkloadState state(Node state, String phase) {
    if (state.has("running")) {
      return WorkloadState.RUNNING;
    }
    if (state.has("terminated")) {
      return WorkloadState.STOPPED;
    }
    boolean waits = state.has("waiting") || "Pending".equals(phase);
    return waits ? WorkloadState.WAITING : WorkloadState.UNKNOWN;
  }

  /** What the container says goes before what the pod says; if neither does, the image decides. */
  private static Boolean runsAsRoot(Node ofPod, Node ofContainer) throws Unreadable {
    Long own = ofContainer.whole("runAsUser");
    Long user = own == null ? ofPod.whole("runAsUser") : own;
    if (user != null) {
      return user == 0;
    }
    Boolean ownRule = ofContainer.flag("runAsNonRoot");
    Boolean neverRoot = ownRule == null ? ofPod.flag("runAsNonRoot") : ownRule;
    return neverRoot == null ? null : Boolean.valueOf(!neverRoot);
  }
}
