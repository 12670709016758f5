package io.proofstream.source.kubernetes;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Admission;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the API server asks a webhook, and what the webhook answers if that is there as well. */
public final class AdmissionReviews implements ObjectKind {
  private static final Set<String> VERSIONS =
      Set.of("admission.k8s.io/v1", "admission.k8s.io/v1beta1");

  @Override
  public boolean reads(String apiVersion, String kind) {
    return "AdmissionReview".equals(kind) && VERSIONS.contains(apiVersion);
  }

  @Override
  public List<Report> read(Node review) throws IOException {
    Node request = review.at("request");
    Node response = review.at("response");
    String uid = (request.isMissing() ? response : request).required("uid");
    String operation = request.word("operation");
    String kind = request.at("kind").word("kind");
    Node object = "DELETE".equals(operation) ? request.at("oldObject") : request.at("object");
    Answer answer = Answer.ofReview(response);
    Admission admission =
        new Admission(
            uid,
            answer.decision(),
            isDryRun(request),
            null,
            null,
            request.word("namespace"),
            operation == null ? null : operation.toLowerCase(Locale.ROOT),
            kind,
            name(request, object),
            object.at("metadata").word("uid"),
            request.at("userInfo").word("username"),
            request.at("userInfo").words("groups"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            answer.engine(),
            null,
            answer.deniedBy(),
            answer.message(),
            response.at("status").count("code"));
    String state = response.isMissing() ? "/request" : "/response";
    return List.of(
        Told.of(
            Kind.ADMISSION_DECIDED,
            Subject.ofNone().withNativeId(uid + state),
            Items.ofAdmissions(Workloads.each(admission, Workloads.containers(kind, object)))));
  }

  private static boolean isDryRun(Node request) throws Unreadable {
    return Boolean.TRUE.equals(request.flag("dryRun"))
        || request.at("options").words("dryRun").contains("All");
  }

  private static String name(Node request, Node object) throws Unreadable {
    String name = request.word("name");
    return name == null ? object.at("metadata").word("name") : name;
  }
}
