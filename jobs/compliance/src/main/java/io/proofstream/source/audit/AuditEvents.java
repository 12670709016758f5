package io.proofstream.source.audit;

import io.proofstream.report.Report;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.audit.AuditedRequest.Caller;
import io.proofstream.source.audit.AuditedRequest.Target;
import io.proofstream.source.kubernetes.Answer;
import io.proofstream.source.kubernetes.ObjectKind;
import io.proofstream.source.kubernetes.Occurrences;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Events of the API server's audit log. A request has up to four of them, one a stage, of which
 * those tell what came of it that follow its answer; one that lasts, such as a shell in a
 * container, also tells that it began.
 */
public final class AuditEvents implements ObjectKind {
  private static final Set<String> STAGES =
      Set.of(Occurrences.BEGUN, Occurrences.ANSWERED, Occurrences.BROKEN);

  /** Some API servers wrote no version. */
  @Override
  public boolean reads(String apiVersion, String kind) {
    return "Event".equals(kind)
        && (apiVersion.isEmpty() || apiVersion.startsWith("audit.k8s.io/v1"));
  }

  @Override
  public List<Report> read(Node event) throws IOException {
    String id = event.required("auditID");
    String stage = "/" + event.required("stage");
    return STAGES.contains(stage) ? List.of(Audited.report(request(event, id, stage))) : List.of();
  }

  private static AuditedRequest request(Node event, String id, String stage) throws Unreadable {
    Node status = event.at("responseStatus");
    Instant told = event.instant("stageTimestamp");
    Instant answeredAt = told == null ? event.instant("timestamp") : told;
    Instant receivedAt = event.instant("requestReceivedTimestamp");
    return new AuditedRequest(
        id,
        id + stage,
        event.required("verb"),
        target(event),
        caller(event),
        isDryRun(event),
        receivedAt == null ? answeredAt : receivedAt,
        answeredAt == null ? receivedAt : answeredAt,
        status.count("code"),
        status.word("message"),
        status.word("reason"),
        Answer.annotations(event.at("annotations")),
        event.at("requestObject"),
        event.at("responseObject"));
  }

  private static Target target(Node event) throws Unreadable {
    Node object = event.at("objectRef");
    if (object.isMissing()) {
      String uri = event.word("requestURI");
      return new Target(null, null, null, uri == null ? null : uri.replaceFirst("\\?.*", ""), null);
    }
    return new Target(
        object.word("resource"),
        object.word("subresource"),
        object.word("namespace"),
        object.word("name"),
        object.word("uid"));
  }

  private static Caller caller(Node event) throws Unreadable {
    List<String> addresses = event.words("sourceIPs");
    return new Caller(
        event.at("user").word("username"),
        event.at("user").words("groups"),
        event.at("impersonatedUser").word("username"),
        addresses.isEmpty() ? null : addresses.getFirst(),
        event.word("userAgent"));
  }

  private static boolean isDryRun(Node event) throws Unreadable {
    String uri = event.word("requestURI");
    return uri != null && uri.matches("(?s).*[?&]dryRun=All(&.*)?");
  }
}
