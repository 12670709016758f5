package io.proofstream.source.hardening;

import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Controls as they were held against resources. Kept small until the end of the document, because
 * what they are called and where resources lie may be told behind them.
 */
final class KubescapeEvaluations {
  private static final int PATHS = 20;

  /** Files stand in ids as numbers made of where they lay on the scanning machine. */
  private static final Pattern FILE = Pattern.compile("(?:^|(?<=/))path=(\\d{1,20})/(?:api=)?");

  private record Rule(String name, String status, String exception) {}

  private record Evaluation(
      String resource, String control, String name, String status, List<Rule> rules, String paths) {
    /** Older versions tell it only of the rules that make the control. */
    String word() {
      if (status != null) {
        return status;
      }
      return has("failed") ? "failed" : has("skipped") ? "skipped" : "passed";
    }

    private boolean has(String ruleStatus) {
      return rules.stream().anyMatch(rule -> ruleStatus.equals(rule.status()));
    }

    /** Set aside only if nothing that failed is left. */
    String exception() {
      List<Rule> failed = rules.stream().filter(rule -> "failed".equals(rule.status())).toList();
      boolean all = failed.stream().allMatch(rule -> rule.exception() != null);
      return failed.isEmpty() || !all ? null : failed.getFirst().exception();
    }
  }

  private final List<Evaluation> evaluations = new ArrayList<>();

  void readResource(Json json) throws IOException {
    List<Node> controls = new ArrayList<>();
    String[] resource = new String[1];
    json.object(
        name -> {
          switch (name) {
            case "resourceID" -> resource[0] = json.word();
            case "controls" -> json.array(() -> controls.add(json.node()));
            default -> {}
          }
        });
    for (Node control : controls) {
      evaluations.add(evaluation(resource[0], control));
    }
  }

  private static Evaluation evaluation(String resource, Node control) throws Unreadable {
    List<Rule> rules = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>();
    for (Node rule : control.items("rules")) {
      List<Node> exceptions = rule.items("exception");
      String exception = exceptions.isEmpty() ? null : exceptions.getFirst().word("name");
      rules.add(
          new Rule(
              rule.required("name"),
              rule.word("status"),
              exceptions.isEmpty() || exception != null ? exception : "exception"));
      for (Node path : rule.items("paths")) {
        paths.add(path.word("failedPath"));
        paths.add(path.at("fixPath").word("path"));
      }
    }
    paths.remove(null);
    Node status = control.at("status");
    return new Evaluation(
        resource,
        control.required("controlID"),
        control.word("name"),
        status.isText() ? status.word() : status.word("status"),
        List.copyOf(rules),
        paths.isEmpty() ? null : paths.stream().limit(PATHS).collect(Collectors.joining(", ")));
  }

  /** The number by which the id of a resource names its file, or null. */
  static String file(String id) {
    Matcher file = FILE.matcher(id);
    return file.lookingAt() ? file.group(1) : null;
  }

  /**
   * @param files paths of files by their numbers
   */
  void addTo(ScanDraft scan, KubescapeControls controls, Map<String, String> files) {
    for (Evaluation each : evaluations) {
      String word = each.word();
      RuleDraft draft =
          controls
              .draft(each.control(), each.name())
              .verdict(verdict(word), word)
              .resource(resource(each.resource(), files))
              .location(each.paths())
              .message(message(each.rules()))
              .suppressedBy(word.equals("excluded") ? "excluded" : each.exception());
      scan.add(draft.result());
    }
  }

  private static String resource(String id, Map<String, String> files) {
    if (id == null) {
      return null;
    }
    return FILE.matcher(id)
        .replaceAll(
            number -> {
              String file = files.get(number.group(1));
              return file == null ? "" : Matcher.quoteReplacement(file + "#");
            });
  }

  private static String message(List<Rule> rules) {
    return rules.isEmpty()
        ? null
        : rules.stream()
            .map(rule -> rule.name() + ": " + rule.status())
            .collect(Collectors.joining("; "));
  }

  private static Verdict verdict(String word) {
    return switch (word) {
      case "passed" -> Verdict.PASS;
      case "skipped", "irrelevant" -> Verdict.SKIP;
      case "error" -> Verdict.ERROR;
      default -> Verdict.FAIL;
    };
  }
}
