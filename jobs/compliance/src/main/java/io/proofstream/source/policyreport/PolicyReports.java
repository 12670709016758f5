package io.proofstream.source.policyreport;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.kubernetes.ObjectKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Policy reports, in which Kyverno and many others say how objects stand to their rules, in every
 * version of the format. What counts are the results; the summary may say something else.
 */
public final class PolicyReports implements ObjectKind {
  private static final Set<String> WORKING_GROUP =
      Set.of("wgpolicyk8s.io/v1alpha1", "wgpolicyk8s.io/v1alpha2", "wgpolicyk8s.io/v1beta1");
  private static final List<String> ENGINES =
      List.of(
          "wgpolicyk8s.io/engine", "policy.kubernetes.io/engine", "app.kubernetes.io/managed-by");

  @Override
  public boolean reads(String apiVersion, String kind) {
    return switch (kind) {
      case "PolicyReport", "ClusterPolicyReport" -> WORKING_GROUP.contains(apiVersion);
      case "Report", "ClusterReport" -> apiVersion.equals("openreports.io/v1alpha1");
      default -> false;
    };
  }

  @Override
  public List<Report> read(Node report) throws IOException {
    Node metadata = report.at("metadata");
    String engine = engine(report);
    List<RuleResult> results = new ArrayList<>();
    Instant latest = null;
    for (Node result : report.items("results")) {
      PolicyResult read = PolicyResult.of(result, engine);
      results.addAll(read.results(defaultResource(report)));
      latest = later(latest, read.checkedAt());
    }
    return List.of(
        Told.of(
            Kind.POLICY_CHECKED,
            Subject.ofNone().at(latest).seenBy(engine, null).withNativeId(state(metadata)),
            Items.ofResults(results)));
  }

  /** Who judged, lower case: as the first result says, else the report; null for neither. */
  private static String engine(Node report) throws Unreadable {
    List<Node> results = report.items("results");
    String engine = results.isEmpty() ? null : results.getFirst().word("source");
    engine = engine == null ? report.word("source") : engine;
    for (String label : ENGINES) {
      engine = engine == null ? report.at("metadata", "labels").word(label) : engine;
    }
    return engine == null ? null : engine.toLowerCase(Locale.ROOT);
  }

  /** What a result is about that names nothing: what the report is about, or belongs to. */
  private static String defaultResource(Node report) throws Unreadable {
    Node scope = report.at("scope");
    List<Node> owners = report.at("metadata").items("ownerReferences");
    if (!scope.isMissing()) {
      return ObjectName.of(scope);
    }
    return owners.isEmpty()
        ? null
        : ObjectName.of(owners.getFirst(), report.at("metadata").word("namespace"));
  }

  /** The object in this state, which the API server itself numbers. */
  static String state(Node metadata) throws Unreadable {
    String uid = metadata.word("uid");
    String version = metadata.word("resourceVersion");
    return uid == null || version == null ? null : uid + "/" + version;
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
