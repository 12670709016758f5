package io.proofstream.source.audit;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.audit.AuditedRequest.Caller;
import io.proofstream.source.audit.AuditedRequest.Target;
import io.proofstream.source.kubernetes.Answer;
import io.proofstream.source.kubernetes.Workloads;
import java.util.List;
import java.util.Set;

/**
 * What an audited request is evidence of: who deployed what, if it is about a workload, and who
 * used which right otherwise. Of Secrets and ConfigMaps only names are told.
 */
final class Audited {
  private static final Set<String> CONFIDENTIAL = Set.of("secrets", "configmaps");

  private Audited() {}

  static Report report(AuditedRequest request) throws Unreadable {
    Answer answer = Answer.of(request.code(), request.message(), request.annotations());
    String operation = operation(request.verb());
    boolean changesPods =
        request.target().subresource() == null
            || request.target().subresource().equals("ephemeralcontainers");
    String kind = changesPods ? Workloads.kind(request.target().resource()) : null;
    return kind == null || operation == null
        ? access(request, answer)
        : admission(request, answer, operation, kind);
  }

  /** What admission calls it; null for what changes nothing. */
  private static String operation(String verb) {
    return switch (verb) {
      case "create" -> "create";
      case "update", "patch" -> "update";
      case "delete", "deletecollection" -> "delete";
      default -> null;
    };
  }

  private static Report admission(
      AuditedRequest request, Answer answer, String operation, String kind) throws Unreadable {
    Target target = request.target();
    Caller caller = request.caller();
    Admission admission =
        new Admission(
            request.id(),
            answer.decision(),
            request.isDryRun() || isDryRun(request.body()),
            request.answeredAt(),
            null,
            target.namespace(),
            operation,
            kind,
            name(request),
            uid(request, kind),
            caller.name(),
            caller.groups(),
            caller.impersonated(),
            caller.address(),
            null,
            null,
            null,
            null,
            null,
            answer.engine(),
            null,
            answer.deniedBy(),
            answer.message(),
            request.code());
    return Told.of(
        Kind.ADMISSION_DECIDED,
        Subject.ofNone()
            .seenBy("kubernetes", null)
            .at(request.answeredAt())
            .withNativeId(request.nativeId()),
        Items.ofAdmissions(Workloads.each(admission, containers(request, operation, kind))));
  }

  /** A patch may name one container of several; what it made of the object is then the answer. */
  private static List<Node> containers(AuditedRequest request, String operation, String kind)
      throws Unreadable {
    List<Node> asked = containersOf(request.body(), kind, operation.equals("update"));
    List<Node> made = containersOf(request.responseBody(), kind, false);
    boolean asAsked = request.verb().equals("patch") ? made.isEmpty() : !asked.isEmpty();
    return asAsked ? asked : made;
  }

  private static List<Node> containersOf(Node object, String kind, boolean isPatch)
      throws Unreadable {
    if (!object.isObject()) {
      return List.of();
    }
    String told = object.word("kind");
    boolean matches = told == null ? isPatch : told.equals(kind);
    return matches ? Workloads.containers(kind, object) : List.of();
  }

  private static Report access(AuditedRequest request, Answer answer) throws Unreadable {
    Target target = request.target();
    Caller caller = request.caller();
    Access access =
        new Access(
            request.id(),
            // Nobody could be made out of a request that failed to authenticate.
            caller.name() == null ? "unknown" : caller.name(),
            caller.groups(),
            caller.impersonated(),
            request.verb(),
            target.subresource() == null
                ? target.resource()
                : target.resource() + "/" + target.subresource(),
            name(request),
            null,
            target.namespace(),
            answer.decision(),
            reason(request, answer),
            request.code(),
            caller.address(),
            caller.program(),
            request.receivedAt(),
            Grants.of(request));
    return Told.of(
        Kind.ACCESS_RECORDED,
        Subject.ofNone()
            .seenBy("kubernetes", null)
            .at(request.receivedAt())
            .withNativeId(request.nativeId()),
        access);
  }

  /** An error may quote what it complains of. */
  private static String reason(AuditedRequest request, Answer answer) {
    if (CONFIDENTIAL.contains(String.valueOf(request.target().resource()))) {
      return request.reason();
    }
    if (answer.message() != null) {
      return answer.message();
    }
    String reason = request.annotations().get("authorization.k8s.io/reason");
    return reason == null || reason.isBlank() ? null : reason;
  }

  private static boolean isDryRun(Node body) throws Unreadable {
    return body.isObject() && body.at("dryRun").isArray() && body.words("dryRun").contains("All");
  }

  private static String name(AuditedRequest request) throws Unreadable {
    String name = request.target().name();
    String asked = name == null ? metadata(request.body(), "name") : name;
    return asked == null ? metadata(request.responseBody(), "name") : asked;
  }

  private static String uid(AuditedRequest request, String kind) throws Unreadable {
    Node made = request.responseBody();
    boolean isIt = made.isObject() && kind.equals(made.word("kind"));
    String uid = request.target().uid();
    return uid == null && isIt ? metadata(made, "uid") : uid;
  }

  private static String metadata(Node object, String field) throws Unreadable {
    return object.isObject() ? object.at("metadata").word(field) : null;
  }
}
