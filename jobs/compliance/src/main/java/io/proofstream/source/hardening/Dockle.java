package io.proofstream.source.hardening;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * JSON of Dockle. It lists what is not in order and only counts what is, so checkpoints that passed
 * are named from the known ones where their number agrees with its own count. It tells neither time
 * nor digest, and older versions not even the image.
 */
public final class Dockle implements Source {
  private static final List<String> CHECKPOINTS =
      List.of(
          "CIS-DI-0001",
          "CIS-DI-0005",
          "CIS-DI-0006",
          "CIS-DI-0007",
          "CIS-DI-0008",
          "CIS-DI-0009",
          "CIS-DI-0010",
          "DKL-DI-0001",
          "DKL-DI-0002",
          "DKL-DI-0003",
          "DKL-DI-0004",
          "DKL-DI-0005",
          "DKL-DI-0006",
          "DKL-LI-0001",
          "DKL-LI-0002",
          "DKL-LI-0003");

  /** Alerts quote lines of the image's history, where values of secrets may stand. */
  private static final Pattern ASSIGNED =
      Pattern.compile("\\b([A-Za-z_]\\w{0,127})=(\"[^\"]*\"?|'[^']*'?|[^\\s\"']{3,})");

  private static final Pattern SUSPICIOUS_KEY =
      Pattern.compile("(?s)(Suspicious ENV key found : \\S+) on .*");

  @Override
  public String name() {
    return "dockle";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("summary/fatal", "summary/skip", "summary/pass");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Node document = json.node();
    Node summary = document.at("summary");
    ScanDraft scan = new ScanDraft().lookedFor("config");
    Set<String> passed = new LinkedHashSet<>(CHECKPOINTS);
    int ignored = 0;
    for (Node detail : document.items("details")) {
      RuleResult result = result(detail);
      scan.add(result);
      passed.remove(result.ruleId());
      ignored += result.suppressed() ? 1 : 0;
    }
    if (passed.size() == count(summary, "pass")) {
      passed.forEach(code -> scan.add(passed(code)));
    }
    int failed = count(summary, "fatal") + count(summary, "warn") + count(summary, "info");
    scan.counted(count(summary, "pass"), failed, count(summary, "skip") + ignored);
    Artifact image = Artifact.imageOrNamed(document.word("image"), null, null);
    return List.of(scan.about("dockle-json", Subject.of(image)));
  }

  private static RuleResult result(Node detail) throws Unreadable {
    String code = detail.required("code");
    String level = detail.required("level");
    List<String> alerts = new ArrayList<>();
    for (String alert : detail.words("alerts")) {
      alerts.add(withoutValues(alert));
    }
    return new RuleDraft(RuleKind.HARDENING, code)
        .title(detail.word("title"))
        .verdict(verdict(level), level)
        .severity(level)
        .message(alerts.isEmpty() ? null : String.join("; ", alerts))
        .suppressedBy(level.equals("IGNORE") ? "ignored in Dockle's settings" : null)
        .result();
  }

  private static Verdict verdict(String level) {
    return switch (level) {
      case "PASS" -> Verdict.PASS;
      case "SKIP" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }

  private static RuleResult passed(String code) {
    return new RuleDraft(RuleKind.HARDENING, code).verdict(Verdict.PASS, "PASS").result();
  }

  private static String withoutValues(String alert) {
    String shown = SUSPICIOUS_KEY.matcher(alert).replaceFirst("$1");
    return ASSIGNED.matcher(shown).replaceAll("$1=[withheld]");
  }

  private static int count(Node summary, String name) throws Unreadable {
    Integer count = summary.count(name);
    return count == null ? 0 : count;
  }
}
