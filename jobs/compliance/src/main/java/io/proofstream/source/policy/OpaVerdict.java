package io.proofstream.source.policy;

import io.proofstream.evidence.scan.Verdict;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a decision of OPA means. Policies may return anything, so this goes by what people agree on:
 * {@code allow} is true where all is well, {@code deny} and {@code violation} are true, or list
 * messages, where it is not, and {@code warn} only advises. A result without any of these was no
 * verdict.
 *
 * @param word the result in the policy's own words
 * @param rule id that a violation gives itself, or null
 */
record OpaVerdict(
    Verdict verdict,
    String word,
    String rule,
    String severity,
    String resource,
    String message,
    String references) {
  private static final List<String> DENYING = List.of("deny", "denied", "violation", "violations");
  private static final List<String> WARNING = List.of("warn", "warning", "warnings");
  private static final List<String> ALLOWING = List.of("allow", "allowed");

  /**
   * @param path of the rule that was asked; its last word says what its result means
   * @param decision with the {@code result}
   */
  static List<OpaVerdict> of(String path, Node decision) throws Unreadable {
    Node result = decision.at("result");
    String asked = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
    List<OpaVerdict> verdicts = new ArrayList<>();
    if (result.isObject()) {
      // The answer to an admission webhook wraps what was decided.
      Node decided = result.has("response") ? result.at("response") : result;
      ofObject(decided, verdicts);
    } else {
      of(asked.toLowerCase(Locale.ROOT), decision, "result", verdicts);
    }
    if (verdicts.isEmpty()) {
      verdicts.add(simple(Verdict.SKIP, result.isMissing() ? "undefined" : "no verdict"));
    }
    return verdicts;
  }

  private static void ofObject(Node decided, List<OpaVerdict> verdicts) throws Unreadable {
    for (List<String> names : List.of(DENYING, WARNING, ALLOWING)) {
      for (String name : names) {
        boolean isKnown = verdicts.stream().anyMatch(each -> each.verdict() == Verdict.FAIL);
        if (decided.has(name) && !(isKnown && names == ALLOWING)) {
          of(name, decided, name, verdicts);
        }
      }
    }
    // What allows and lists nothing against it is one verdict, not one for each of its lists.
    if (verdicts.stream().allMatch(each -> each.verdict() == Verdict.PASS)) {
      verdicts.subList(Math.min(1, verdicts.size()), verdicts.size()).clear();
    } else {
      verdicts.removeIf(each -> each.verdict() == Verdict.PASS);
    }
    String reason = reason(decided);
    if (reason != null && verdicts.size() == 1 && verdicts.getFirst().message() == null) {
      verdicts.set(0, verdicts.getFirst().saying(reason));
    }
  }

  private static String reason(Node decided) throws Unreadable {
    for (String name : List.of("reason", "message", "msg")) {
      if (decided.at(name).isText()) {
        return decided.word(name);
      }
    }
    Node status = decided.at("status");
    return status.isObject() ? status.word("message") : null;
  }

  private static void of(String name, Node in, String field, List<OpaVerdict> verdicts)
      throws Unreadable {
    Node value = in.at(field);
    Verdict broken = WARNING.contains(name) ? Verdict.WARN : Verdict.FAIL;
    boolean against = DENYING.contains(name) || WARNING.contains(name);
    if (value.isArray() && against) {
      for (Node each : value.items()) {
        verdicts.add(violation(broken, name, each));
      }
      if (value.items().isEmpty()) {
        verdicts.add(simple(Verdict.PASS, name + ": none"));
      }
      return;
    }
    Boolean flag = flag(in, field);
    if (flag != null) {
      verdicts.add(simple(flag == against ? broken : Verdict.PASS, name + ": " + flag));
    } else if (against && value.isText()) {
      verdicts.add(simple(broken, name).saying(value.word()));
    }
  }

  /** Older versions of the log show the result as a text. */
  private static Boolean flag(Node in, String field) throws Unreadable {
    Node value = in.at(field);
    if (value.isText()) {
      return switch (value.word() == null ? "" : value.word()) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> null;
      };
    }
    return value.isArray() || value.isObject() || value.isNumber() ? null : in.flag(field);
  }

  private static OpaVerdict violation(Verdict broken, String name, Node each) throws Unreadable {
    if (!each.isObject()) {
      return simple(broken, name).saying(each.isText() ? each.word() : null);
    }
    return new OpaVerdict(
        broken,
        name,
        text(each, "policy", "rule", "id", "code"),
        text(each, "severity"),
        text(each, "resource", "name"),
        text(each, "msg", "message", "reason"),
        text(each, "control", "compliance", "reference"));
  }

  private static String text(Node from, String... names) throws Unreadable {
    for (String name : names) {
      if (from.at(name).isText()) {
        return from.word(name);
      }
    }
    return null;
  }

  private static OpaVerdict simple(Verdict verdict, String word) {
    return new OpaVerdict(verdict, word, null, null, null, null, null);
  }

  private OpaVerdict saying(String text) {
    return new OpaVerdict(verdict, word, rule, severity, resource, text, references);
  }
}
