package io.proofstream.source.repository;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * JSON of Gitleaks, version 8 and the lower-case keys of version 7. A finding is a rule and a file:
 * neither what matched nor who committed it is handed on.
 */
public final class Gitleaks implements Source {
  @Override
  public String name() {
    return "gitleaks";
  }

  @Override
  public boolean recognises(Shape shape) {
    boolean current = shape.has("RuleID") && (shape.has("Secret") || shape.has("Match"));
    boolean older = shape.hasAll("offender", "rule");
    return shape.isArray() && (current || older);
  }

  /** A run without findings writes {@code null} or an empty array. */
  @Override
  public boolean mayBeEmpty() {
    return true;
  }

  /** Commit messages too: who removes a secret likes to quote it. */
  @Override
  public Set<String> secretFields() {
    return Set.of("Secret", "Match", "Line", "Message", "offender", "line", "commitMessage");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    ScanDraft scan = new ScanDraft().lookedFor("secret");
    Set<String> repositories = new LinkedHashSet<>();
    json.array(
        () -> {
          Node leak = json.node();
          scan.add(leak.has("offender") ? older(leak) : current(leak));
          repositories.add(leak.word("repoURL"));
        });
    String only = repositories.size() == 1 ? repositories.iterator().next() : null;
    return List.of(scan.about("gitleaks-json", Subject.of(Artifact.named(only))));
  }

  private static RuleResult current(Node leak) throws Unreadable {
    return new RuleDraft(RuleKind.SECRET, leak.required("RuleID"))
        .title(leak.word("Description"))
        .verdict(Verdict.FAIL, null)
        .severity(null)
        .resource(leak.word("File"))
        .location(place(leak.word("StartLine"), leak.word("Commit")))
        .result();
  }

  private static RuleResult older(Node leak) throws Unreadable {
    return new RuleDraft(RuleKind.SECRET, leak.required("rule"))
        .title(leak.required("rule"))
        .category(leak.word("tags"))
        .verdict(Verdict.FAIL, null)
        .severity(leak.word("severity"))
        .resource(leak.word("file"))
        .location(place(leak.word("lineNumber"), leak.word("commit")))
        .result();
  }

  private static String place(String line, String commit) {
    if (line == null || commit == null) {
      return line == null ? commit : "line " + line;
    }
    return "line " + line + " of commit " + commit;
  }
}
