package io.proofstream.source.kubernetes;

import io.proofstream.evidence.run.Decision;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the API server answered to a request, and who in it decided.
 *
 * @param engine what decided, or null if that is not told
 * @param deniedBy policy or webhook that denied it
 * @param message in the words of who denied or warned
 */
public record Answer(Decision decision, String engine, String deniedBy, String message) {
  private static final String AUTHORIZATION = "authorization.k8s.io/";
  private static final String FAILED_OPEN = "failed-open.";
  private static final String POD_SECURITY = "audit-violations";
  private static final String VALIDATION = "validation.policy.admission.k8s.io/validation_failure";

  /**
   * By what an audit event tells. A failure that is no refusal, such as a conflict, is no answer.
   *
   * @param code HTTP status, or null
   */
  public static Answer of(Integer code, String message, Map<String, String> annotations) {
    boolean forbidden = "forbid".equals(annotations.get(AUTHORIZATION + "decision"));
    boolean refused = code == null ? forbidden : code == 401 || code == 403;
    if (refused || Denial.isOne(message)) {
      String reason = annotations.get(AUTHORIZATION + "reason");
      Denial denial = Denial.of(message == null ? reason : message);
      String engine = code != null && code == 401 ? "authentication" : denial.engine();
      return new Answer(
          Decision.DENIED,
          engine == null && forbidden ? "rbac" : engine,
          denial.deniedBy(),
          denial.message());
    }
    if (code == null || code >= 400) {
      return new Answer(Decision.UNKNOWN, null, null, message);
    }
    return allowed(annotations);
  }

  /** By the response that a webhook itself gave. */
  static Answer ofReview(Node response) throws Unreadable {
    Boolean allowed = response.flag("allowed");
    if (allowed == null) {
      return new Answer(Decision.UNKNOWN, null, null, null);
    }
    String message = response.at("status").word("message");
    if (!allowed) {
      Denial denial = Denial.of(message);
      return new Answer(Decision.DENIED, denial.engine(), denial.deniedBy(), denial.message());
    }
    Answer answer = allowed(annotations(response.at("auditAnnotations")));
    List<String> warnings = response.words("warnings");
    if (answer.decision() == Decision.ALLOWED && !warnings.isEmpty()) {
      return new Answer(Decision.WARNED, null, null, String.join("\n", warnings));
    }
    return answer;
  }

  /** Annotations, or labels, of an event. */
  public static Map<String, String> annotations(Node object) throws Unreadable {
    Map<String, String> annotations = new LinkedHashMap<>();
    for (Map.Entry<String, Node> each : object.fields()) {
      String text = each.getValue().word();
      annotations.put(each.getKey(), text == null ? "" : text);
    }
    return annotations;
  }

  private static Answer allowed(Map<String, String> annotations) {
    String failedOpen =
        annotations.entrySet().stream()
            .filter(each -> each.getKey().startsWith(FAILED_OPEN))
            .map(Map.Entry::getValue)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!failedOpen.isEmpty()) {
      return new Answer(
          Decision.BYPASSED, Denial.engineOf(failedOpen), null, "failed open: " + failedOpen);
    }
    for (Map.Entry<String, String> each : annotations.entrySet()) {
      if (each.getKey().endsWith(POD_SECURITY)) {
        return new Answer(Decision.WARNED, Denial.POD_SECURITY, null, each.getValue());
      }
      if (each.getKey().equals(VALIDATION)) {
        return new Answer(Decision.WARNED, Denial.VALIDATION, null, each.getValue());
      }
    }
    return new Answer(Decision.ALLOWED, null, null, null);
  }
}
