package io.proofstream.source.audit;

import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.kubernetes.KubernetesObjects;
import io.proofstream.source.kubernetes.Occurrences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Audit events as Azure's diagnostic settings send them from a cluster: each as text within a
 * record, alone or among records of other categories, which are passed over.
 */
public final class AksAudit implements Source {
  private static final String CATEGORY = "kube-audit";
  private static final String CLUSTERS = "Microsoft.ContainerService/managedClusters";

  private final AuditEvents events = new AuditEvents();

  @Override
  public String name() {
    return "aks-audit";
  }

  @Override
  public boolean recognises(Shape shape) {
    return isRecord(shape, "") || isRecord(shape, "records/");
  }

  private static boolean isRecord(Shape shape, String at) {
    boolean isCluster =
        shape.begins(at + "category", CATEGORY) || shape.begins(at + "operationName", CLUSTERS);
    return isCluster && shape.has(at + "category") && shape.has(at + "properties/log");
  }

  @Override
  public Set<String> secretFields() {
    return KubernetesObjects.SECRET_FIELDS;
  }

  /** In which the event is, as text. */
  @Override
  public Set<String> wrappingFields() {
    return Set.of("log");
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    List<Report> reports = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> readRecord(json.node(), json, reports));
      return Occurrences.of(reports);
    }
    Record alone = new Record();
    json.object(
        name -> {
          switch (name) {
            case "records" -> json.array(() -> readRecord(json.node(), json, reports));
            case "category" -> alone.category = json.word();
            case "properties" -> alone.log = json.node().word("log");
            default -> {}
          }
        });
    readLog(alone.category, alone.log, json, reports);
    return Occurrences.of(reports);
  }

  /** A record that is the document itself. */
  private static final class Record {
    private String category;
    private String log;
  }

  private void readRecord(Node record, Json json, List<Report> reports) throws IOException {
    String category = record.word("category");
    boolean isAudit = category != null && category.startsWith(CATEGORY);
    readLog(category, isAudit ? record.at("properties").word("log") : null, json, reports);
  }

  private void readLog(String category, String log, Json json, List<Report> reports)
      throws IOException {
    if (log != null && category != null && category.startsWith(CATEGORY)) {
      Node event = json.embedded(log.getBytes(StandardCharsets.UTF_8)).node();
      reports.addAll(events.read(event));
    }
  }
}
