package io.proofstream.source.policy;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Artifact;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OCSF findings of Prowler, one for each check and resource of cloud accounts and clusters; each
 * account is a scan of its own. Of the resource's own data nothing is handed on.
 */
public final class Prowler implements Source {
  @Override
  public String name() {
    return "prowler";
  }

  @Override
  public boolean recognises(Shape shape) {
    return "Prowler".equals(shape.word("metadata/product/name"));
  }

  @Override
  public boolean mayBeEmpty() {
    return true;
  }

  /** What is told of one account, until its last finding. */
  private static final class Account {
    private final ScanDraft scan = new ScanDraft().lookedFor("config");
    private final String name;
    private String version;
    private Instant latest;

    Account(String name) {
      this.name = name;
    }

    void add(Node finding) throws Unreadable {
      Instant time = finding.epochSeconds("time");
      latest = latest == null || (time != null && time.isAfter(latest)) ? time : latest;
      version = finding.at("metadata", "product").word("version");
      scan.formatVersion(finding.at("metadata").word("version"));
      scan.add(result(finding, time));
    }

    ScanReport report() {
      return scan.ran(null, latest)
          .about("prowler-ocsf", Subject.of(Artifact.named(name)).seenBy(null, version));
    }
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Map<String, Account> accounts = new LinkedHashMap<>();
    if (json.isArray()) {
      json.array(() -> add(json.node(), accounts));
    } else {
      add(json.node(), accounts);
    }
    if (accounts.isEmpty()) {
      return List.of(new Account(null).report());
    }
    return accounts.values().stream().map(Account::report).toList();
  }

  private static void add(Node finding, Map<String, Account> accounts) throws Unreadable {
    if (!finding.isMissing()) {
      accounts.computeIfAbsent(account(finding), Account::new).add(finding);
    }
  }

  /** {@code aws/123456789012}; a cluster by its name alone; null where it is not told. */
  private static String account(Node finding) throws Unreadable {
    Node cloud = finding.at("cloud");
    String uid = cloud.at("account").word("uid");
    String provider = cloud.word("provider");
    if (uid == null) {
      Node unmapped = finding.at("unmapped");
      uid = unmapped.word("provider_uid");
      provider = unmapped.word("provider");
    }
    boolean alone = uid == null || provider == null || provider.equals("kubernetes");
    return alone ? uid : provider + "/" + uid;
  }

  private static RuleResult result(Node finding, Instant time) throws Unreadable {
    String status = finding.required("status_code");
    List<Node> resources = finding.items("resources");
    Node resource = resources.isEmpty() ? finding.at("none") : resources.getFirst();
    String uid = resource.word("uid");
    return new RuleDraft(RuleKind.POLICY, finding.at("metadata").required("event_code"))
        .title(finding.at("finding_info").word("title"))
        .category(category(finding))
        .verdict(verdict(status), status)
        .severity(finding.word("severity"))
        .resource(uid == null ? resource.word("name") : uid)
        .location(location(resource))
        .message(finding.word("status_detail"))
        .remediation(finding.at("remediation").word("desc"))
        .references(references(finding.at("unmapped", "compliance")))
        .suppressedBy("Suppressed".equals(finding.word("status")) ? "muted" : null)
        .checkedAt(time)
        .result();
  }

  private static Verdict verdict(String status) {
    return switch (status) {
      case "PASS" -> Verdict.PASS;
      case "MANUAL" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }

  private static String category(Node finding) throws Unreadable {
    List<String> categories = finding.at("unmapped").words("categories");
    return categories.isEmpty() ? null : String.join(", ", categories);
  }

  private static String location(Node resource) throws Unreadable {
    String place = resource.word("namespace");
    return place == null ? resource.word("region") : place;
  }

  /** Frameworks with the controls of each that the check belongs to. */
  private static List<String> references(Node compliance) throws Unreadable {
    List<String> references = new ArrayList<>();
    for (Map.Entry<String, Node> framework : compliance.fields()) {
      for (Node control : framework.getValue().items()) {
        if (control.word() != null) {
          references.add(framework.getKey() + " " + control.word());
        }
      }
    }
    return references;
  }
}
