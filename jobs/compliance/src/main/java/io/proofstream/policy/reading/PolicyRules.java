package io.proofstream.policy.reading;

import io.proofstream.document.Problems;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Durations;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Policy.Period;
import io.proofstream.policy.document.Limits;
import io.proofstream.policy.document.Names;
import io.proofstream.policy.document.PolicyTree;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.wire.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What keys must not say together, though each alone may. */
final class PolicyRules {
  private static final String COMMAND = "[a-z][a-z0-9_-]{0,63}";

  private final Policy policy;
  private final Problems problems;

  PolicyRules(Policy policy, Problems problems) {
    this.policy = policy;
    this.problems = problems;
  }

  /**
   * @param org whose policy it must be, or null if the document says
   * @param known what boundaries may name
   */
  void check(String org, Frameworks known) {
    checkOrg(org);
    checkFrameworks(known);
    checkWindows();
    require(
        policy.exceptions().warningLeadSeconds() < policy.exceptions().longestSeconds(),
        "exceptions.warning_lead",
        "%s is no shorter than the longest exception, %s"
            .formatted(
                Durations.text(policy.exceptions().warningLeadSeconds()),
                Durations.text(policy.exceptions().longestSeconds())));
    require(!policy.scope().include().isEmpty(), "scope.include", "with none, nothing is in scope");
    require(!policy.sla().severityOrder().isEmpty(), "sla.severity_order", "must not be empty");
    for (int i = 0; i < policy.periods().size(); i++) {
      Period period = policy.periods().get(i);
      require(
          period.from() == null || period.to() == null || period.from().isBefore(period.to()),
          "periods[%d].to".formatted(i),
          "a period ends after it begins");
    }
    checkCommands();
    checkNames();
  }

  /** It travels as a word: whoever answers to it compares letters. */
  private void checkCommands() {
    for (int i = 0; i < policy.remediation().size(); i++) {
      String command = policy.remediation().get(i).command();
      require(
          command == null || command.matches(COMMAND),
          "remediation[%d].command".formatted(i),
          "must be 1 to 64 of a-z, 0-9, - and _, and begin with a letter");
    }
  }

  private void checkOrg(String org) {
    if (problems.areAt("org")) {
      return;
    }
    if (!Header.ORG.accepts(policy.org())) {
      problems.addAt("org", "must be 1 to 64 of a-z, 0-9 and _");
    } else if (org != null && !org.equals(policy.org())) {
      problems.addAt("org", "is %s, and this is the policy of %s".formatted(policy.org(), org));
    }
  }

  private void checkFrameworks(Frameworks known) {
    List<String> ids = known.of(policy.org());
    for (int i = 0; i < policy.boundaries().size(); i++) {
      String id = policy.boundaries().get(i).framework();
      if (id != null && !ids.contains(id)) {
        problems.addUnknownAt(
            "boundaries[%d].framework".formatted(i),
            "%s is no framework of the product, nor an own one of %s that was given (to the job with --own-frameworks, to the console with --own)"
                .formatted(Problems.shown(id), Problems.shown(policy.org())),
            id,
            ids);
      }
    }
  }

  /** Worse things must be gone sooner, and what is less bad cannot be the only one with an end. */
  private void checkWindows() {
    Map<Severity, Long> windows = policy.sla().windowSeconds();
    Severity worse = null;
    for (String word : Limits.SEVERITIES) {
      Severity severity = Severity.valueOf(word.toUpperCase(Locale.ROOT));
      String key = "sla.windows." + word;
      Long seconds = windows.get(severity);
      if (problems.areAt(key)) {
        continue;
      }
      if (seconds == null) {
        require(
            severity.compareTo(Severity.LOW) >= 0,
            key,
            "must have a window; low and negligible alone may have none");
      } else if (severity == Severity.NEGLIGIBLE && !windows.containsKey(Severity.LOW)) {
        problems.addAt(key, "has a window, and low, which is worse, has none");
      } else if (worse != null && windows.get(worse) >= seconds) {
        problems.addAt(
            key,
            "%s must be longer than that of %s, %s"
                .formatted(
                    Durations.text(seconds),
                    worse.name().toLowerCase(Locale.ROOT),
                    Durations.text(windows.get(worse))));
      }
      worse = seconds == null ? worse : severity;
    }
  }

  private void checkNames() {
    Map<String, Object> tree = PolicyTree.of(policy);
    for (String path : Names.lists()) {
      Map<String, Integer> first = new HashMap<>();
      List<?> items = items(tree, path);
      for (int i = 0; i < items.size(); i++) {
        String name = Names.of(path, mapping(items.get(i)));
        if (!name.isEmpty() && first.putIfAbsent(name, i) != null) {
          problems.addAt(
              "%s[%d]".formatted(path, i), "is the second with the name " + Problems.shown(name));
        }
      }
    }
  }

  private static List<?> items(Map<String, Object> tree, String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? (List<?>) tree.get(path)
        : items(mapping(tree.get(path.substring(0, dot))), path.substring(dot + 1));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Object mapping) {
    return (Map<String, Object>) mapping;
  }

  private void require(boolean holds, String key, String otherwise) {
    if (!holds && !problems.areAt(key)) {
      problems.addAt(key, otherwise);
    }
  }
}
