package io.proofstream.source.kubernetes;

import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kubernetes objects in every wrapping: one object, a {@code List} of any kind, an array, or lists
 * by the name of their resource. Which kinds are evidence, and of what, is for the {@link
 * ObjectKind}s to say; the others in a list are passed over.
 */
public final class KubernetesObjects implements Source {
  /** Resources by whose full names objects may be grouped. */
  private static final List<String> RESOURCES =
      List.of(
          "vulnerabilityreports.aquasecurity.github.io",
          "clustervulnerabilityreports.aquasecurity.github.io",
          "configauditreports.aquasecurity.github.io",
          "clusterconfigauditreports.aquasecurity.github.io",
          "exposedsecretreports.aquasecurity.github.io",
          "rbacassessmentreports.aquasecurity.github.io",
          "clusterrbacassessmentreports.aquasecurity.github.io",
          "infraassessmentreports.aquasecurity.github.io",
          "clusterinfraassessmentreports.aquasecurity.github.io",
          "sbomreports.aquasecurity.github.io",
          "clustersbomreports.aquasecurity.github.io",
          "clustercompliancereports.aquasecurity.github.io",
          "policyreports.wgpolicyk8s.io",
          "clusterpolicyreports.wgpolicyk8s.io",
          "reports.openreports.io",
          "clusterreports.openreports.io");

  /**
   * What Secrets and ConfigMaps hold, wherever they stand: in lists, requests and answers. What
   * kubectl last applied is a copy of all that.
   */
  public static final Set<String> SECRET_FIELDS =
      Set.of(
          "data", "stringData", "binaryData", "kubectl.kubernetes.io/last-applied-configuration");

  private final List<ObjectKind> kinds;

  /**
   * @param kinds of objects that are evidence
   */
  public KubernetesObjects(List<ObjectKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public String name() {
    return "kubernetes";
  }

  /** A kind is a word: {@code {"kind": 0}} is nothing of Kubernetes. */
  @Override
  public boolean recognises(Shape shape) {
    return (shape.word("apiVersion") != null && shape.word("kind") != null)
        || shape.hasAll("auditID", "stage", "verb")
        || (!shape.isArray() && RESOURCES.stream().anyMatch(shape::has));
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    ObjectList objects = new ObjectList(kinds);
    if (json.isArray()) {
      json.array(() -> objects.add(json.node()));
    } else {
      readTop(json, objects);
    }
    return objects.reports();
  }

  @Override
  public Set<String> secretFields() {
    return SECRET_FIELDS;
  }

  /** Objects of several kinds may stand in one document, so to all of them. */
  @Override
  public Set<String> secretTexts() {
    Set<String> texts = new HashSet<>();
    kinds.forEach(kind -> texts.addAll(kind.secretTexts()));
    return Set.copyOf(texts);
  }

  /** Only at its end is it known whether this was an object or a list of them. */
  private static void readTop(Json json, ObjectList objects) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    json.object(
        name -> {
          if (name.equals("items")) {
            objects.open();
            json.array(() -> objects.addItem(json.node()));
          } else if (RESOURCES.contains(name)) {
            objects.open();
            readGroup(json, objects);
          } else {
            fields.put(name, json.node());
          }
        });
    objects.close(Node.ofFields(fields));
  }

  private static void readGroup(Json json, ObjectList objects) throws IOException {
    if (json.isArray()) {
      json.array(() -> objects.add(json.node()));
      return;
    }
    ObjectList group = objects.inner();
    readTop(json, group);
    objects.addAll(group);
  }
}
