package io.proofstream.source.hardening;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code summaryDetails} tells of each control, whichever resources it was held against. */
final class KubescapeControls {
  private record Control(String name, String category, Double score, String status) {}

  private final Map<String, Control> controls = new LinkedHashMap<>();
  private final Map<String, List<String>> frameworks = new LinkedHashMap<>();
  private final Set<String> evaluated = new HashSet<>();

  void readSummary(Json json) throws IOException {
    json.object(
        name -> {
          switch (name) {
            case "controls" -> json.object(id -> controls.put(id, control(json.node())));
            case "frameworks" -> json.array(() -> readFramework(json));
            default -> {}
          }
        });
  }

  private static Control control(Node control) throws Unreadable {
    Node status = control.at("statusInfo");
    String word = status.word("subStatus");
    return new Control(
        control.word("name"),
        control.at("category").word("name"),
        control.number("scoreFactor"),
        word == null ? status.word("status") : word);
  }

  private void readFramework(Json json) throws IOException {
    List<String> ids = new ArrayList<>();
    String[] framework = new String[1];
    json.object(
        name -> {
          switch (name) {
            case "name" -> framework[0] = json.word();
            case "controls" -> json.object(ids::add);
            default -> {}
          }
        });
    if (framework[0] != null) {
      ids.forEach(id -> frameworks.computeIfAbsent(id, any -> new ArrayList<>()).add(framework[0]));
    }
  }

  /** A result of the control, with all that is the same for every resource. */
  RuleDraft draft(String id, String name) {
    evaluated.add(id);
    Control control = controls.getOrDefault(id, new Control(null, null, null, null));
    Double score = control.score();
    return new RuleDraft(RuleKind.HARDENING, id)
        .title(name == null ? control.name() : name)
        .category(control.category())
        .severity(score == null ? null : "scoreFactor " + score.intValue(), severity(score))
        .references(frameworks.getOrDefault(id, List.of()));
  }

  /** Controls that no resource was held against were not evaluated, though they count as passed. */
  void addIrrelevant(ScanDraft scan) {
    controls.forEach(
        (id, control) -> {
          if (!evaluated.contains(id)) {
            scan.add(draft(id, null).verdict(Verdict.SKIP, control.status()).result());
          }
        });
  }

  /** Kubescape's own bands. */
  private static Severity severity(Double score) {
    if (score == null || score < 1) {
      return Severity.UNKNOWN;
    }
    if (score >= 9) {
      return Severity.CRITICAL;
    }
    if (score >= 7) {
      return Severity.HIGH;
    }
    return score >= 4 ? Severity.MEDIUM : Severity.LOW;
  }
}
