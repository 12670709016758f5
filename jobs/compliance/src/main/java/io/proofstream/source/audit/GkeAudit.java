package io.proofstream.source.audit;

import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import io.proofstream.source.audit.AuditedRequest.Caller;
import io.proofstream.source.kubernetes.Answer;
import io.proofstream.source.kubernetes.KubernetesObjects;
import io.proofstream.source.kubernetes.Occurrences;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Requests to a cluster's API server as Google's Cloud Audit Logs tell them: one entry, or an array
 * of them, in which the entries of other services are passed over.
 */
public final class GkeAudit implements Source {
  private static final String PAYLOAD = "protoPayload";
  private static final String SERVICE = "k8s.io";

  /** HTTP's status for Google's codes, as Google defines them. */
  private static final Map<Long, Integer> STATUS =
      Map.ofEntries(
          Map.entry(0L, 200),
          Map.entry(3L, 400),
          Map.entry(4L, 504),
          Map.entry(5L, 404),
          Map.entry(6L, 409),
          Map.entry(7L, 403),
          Map.entry(8L, 429),
          Map.entry(9L, 400),
          Map.entry(10L, 409),
          Map.entry(11L, 400),
          Map.entry(12L, 501),
          Map.entry(13L, 500),
          Map.entry(14L, 503),
          Map.entry(16L, 401));

  @Override
  public String name() {
    return "gke-audit";
  }

  @Override
  public boolean recognises(Shape shape) {
    return SERVICE.equals(shape.word(PAYLOAD + "/serviceName"))
        && shape.has(PAYLOAD + "/methodName");
  }

  @Override
  public Set<String> secretFields() {
    return KubernetesObjects.SECRET_FIELDS;
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    List<Report> reports = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> readEntry(json.node(), reports));
    } else {
      readEntry(json.node(), reports);
    }
    return Occurrences.of(reports);
  }

  private static void readEntry(Node entry, List<Report> reports) throws Unreadable {
    if (SERVICE.equals(entry.at(PAYLOAD).word("serviceName"))) {
      reports.add(Audited.report(request(entry, entry.at(PAYLOAD))));
    }
  }

  private static AuditedRequest request(Node entry, Node payload) throws Unreadable {
    String insertId = entry.required("insertId");
    String auditId = entry.at("operation").word("id");
    GkeMethod method = GkeMethod.of(payload.required("methodName"));
    Node response = payload.at("response");
    boolean isStatus = response.isObject() && "Status".equals(kind(response));
    Integer told = isStatus ? response.count("code") : null;
    String message = isStatus ? response.word("message") : null;
    Instant at = entry.instant("timestamp");
    return new AuditedRequest(
        auditId == null ? insertId : auditId,
        insertId,
        method.verb(),
        method.target(payload.word("resourceName")),
        caller(payload),
        false,
        at,
        at,
        told == null ? code(payload.at("status")) : told,
        message == null ? payload.at("status").word("message") : message,
        isStatus ? response.word("reason") : null,
        Answer.annotations(entry.at("labels")),
        payload.at("request"),
        response);
  }

  /** No status at all is Google's way to write that all went well. */
  private static Integer code(Node status) throws Unreadable {
    Long code = status.whole("code");
    return code == null ? Integer.valueOf(200) : STATUS.get(code);
  }

  private static Caller caller(Node payload) throws Unreadable {
    Node metadata = payload.at("requestMetadata");
    return new Caller(
        payload.at("authenticationInfo").word("principalEmail"),
        List.of(),
        null,
        metadata.word("callerIp"),
        metadata.word("callerSuppliedUserAgent"));
  }

  private static String kind(Node object) throws Unreadable {
    String kind = object.word("kind");
    String type = object.word("@type");
    return kind == null && type != null ? type.substring(type.lastIndexOf('.') + 1) : kind;
  }
}
