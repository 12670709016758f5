package io.proofstream.source.kubernetes;

import io.proofstream.evidence.run.Admission;
import io.proofstream.report.Artifact;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The kinds of objects that run containers, and where in them the containers are. */
public final class Workloads {
  private static final Map<String, String> KINDS =
      Map.of(
          "pods", "Pod",
          "replicationcontrollers", "ReplicationController",
          "replicasets", "ReplicaSet",
          "deployments", "Deployment",
          "daemonsets", "DaemonSet",
          "statefulsets", "StatefulSet",
          "jobs", "Job",
          "cronjobs", "CronJob");
  private static final List<String> CONTAINERS =
      List.of("initContainers", "containers", "ephemeralContainers");

  private Workloads() {}

  /** The kind by the name of its resource, as in {@code deployments}; null for no workload. */
  public static String kind(String resource) {
    return resource == null ? null : KINDS.get(resource);
  }

  /** The containers of the object; none if it is of no such kind, or is only part of one. */
  public static List<Node> containers(String kind, Node object) throws Unreadable {
    if (kind == null || !KINDS.containsValue(kind) || !object.isObject()) {
      return List.of();
    }
    Node spec = podSpec(kind, object.at("spec"));
    List<Node> containers = new ArrayList<>();
    for (String name : CONTAINERS) {
      containers.addAll(spec.items(name));
    }
    return containers;
  }

  private static Node podSpec(String kind, Node spec) throws Unreadable {
    return switch (kind) {
      case "Pod" -> spec;
      case "CronJob" -> spec.at("jobTemplate", "spec", "template", "spec");
      default -> spec.at("template", "spec");
    };
  }

  /** The request once for each container; once without any if it names none. */
  public static List<Admission> each(Admission request, List<Node> containers) throws Unreadable {
    if (containers.isEmpty()) {
      return List.of(request);
    }
    List<Admission> admissions = new ArrayList<>();
    for (Node container : containers) {
      admissions.add(of(request, container.word("name"), container.word("image")));
    }
    return admissions;
  }

  private static Admission of(Admission request, String container, String image) {
    Artifact named = Artifact.image(image, null, null);
    return new Admission(
        request.admissionId(),
        request.decision(),
        request.isDryRun(),
        request.decidedAt(),
        request.cluster(),
        request.namespace(),
        request.operation(),
        request.objectKind(),
        request.workload(),
        request.workloadUid(),
        request.userName(),
        request.userGroups(),
        request.impersonatedUser(),
        request.sourceIp(),
        container,
        image,
        named == null ? null : named.digest(),
        request.assetId(),
        request.stream(),
        request.policyEngine(),
        request.policiesChecked(),
        request.deniedBy(),
        request.message(),
        request.code());
  }
}
