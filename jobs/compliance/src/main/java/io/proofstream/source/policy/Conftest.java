package io.proofstream.source.policy;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
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
import java.util.List;

/** JSON of {@code conftest test -o json}. Rules that held are only counted. */
public final class Conftest implements Source {
  @Override
  public String name() {
    return "conftest";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.isArray() && shape.hasAll("filename", "namespace", "successes");
  }

  @Override
  public boolean mayBeEmpty() {
    return true;
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    ScanDraft scan = new ScanDraft().lookedFor("config");
    int[] counts = new int[3];
    json.array(() -> readFile(json.node(), scan, counts));
    return List.of(
        scan.counted(counts[0], counts[1], counts[2]).about("conftest-json", Subject.ofNone()));
  }

  private static void readFile(Node file, ScanDraft scan, int[] counts) throws Unreadable {
    Node successes = file.at("successes");
    Integer passed = successes.isArray() ? (Integer) successes.items().size() : count(file);
    counts[0] += passed == null ? 0 : passed;
    counts[1] += add(scan, file, "failures", Verdict.FAIL);
    counts[1] += add(scan, file, "warnings", Verdict.WARN);
    counts[2] += add(scan, file, "exceptions", Verdict.SKIP);
    counts[2] += add(scan, file, "skipped", Verdict.SKIP);
  }

  private static Integer count(Node file) throws Unreadable {
    return file.count("successes");
  }

  private static int add(ScanDraft scan, Node file, String list, Verdict verdict)
      throws Unreadable {
    List<Node> results = file.items(list);
    for (Node result : results) {
      scan.add(result(result, file, list, verdict));
    }
    return results.size();
  }

  /**
   * Rules of Rego have no names, so that all of a file's failures may be of {@code main.deny}: what
   * tells them apart is only what they say.
   */
  private static RuleResult result(Node result, Node file, String list, Verdict verdict)
      throws Unreadable {
    String message = result.word("msg");
    String namespace = file.word("namespace");
    Node metadata = result.at("metadata");
    String query = text(metadata, "query");
    String own = text(metadata, "id", "policy_id", "policyID", "code");
    String rule = query == null ? namespace + "." + rule(verdict) : query.replace("data.", "");
    String filename = file.required("filename");
    boolean isException = list.equals("exceptions");
    return new RuleDraft(RuleKind.POLICY, own == null ? rule : own)
        .policy(namespace)
        .title(text(metadata, "title", "description"))
        .verdict(verdict, list)
        .severity(text(metadata, "severity"))
        .resource(
            own == null && message != null
                ? filename + "#" + Digest.id("conftest", message).substring(0, 8)
                : filename)
        .location(place(result.at("loc")))
        .message(message)
        .references(
            Citations.in(
                message, text(metadata, "title", "description"), text(metadata, "control")))
        .suppressedBy(isException ? "exception in the policy" : null)
        .result();
  }

  private static String rule(Verdict verdict) {
    return verdict == Verdict.WARN ? "warn" : "deny";
  }

  private static String place(Node place) throws Unreadable {
    return place.isObject() && place.has("line") ? "line " + place.word("line") : null;
  }

  private static String text(Node metadata, String... names) throws Unreadable {
    for (String name : names) {
      if (metadata.at(name).isText()) {
        return metadata.word(name);
      }
    }
    return null;
  }
}
