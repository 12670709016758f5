package io.proofstream.measure.metric.rules;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.RuleNote;
import io.proofstream.measure.posture.image.ScanLook;
import java.util.Map;
import java.util.Set;

/**
 * What complete runs over images say without listing it. Trivy lists what is broken, Dockle too in
 * some of its formats: what they know and do not list is kept. A run that names what is kept says
 * nothing of the rest.
 */
final class ImageRules {
  /** By tool: what its rules' ids begin with, in the form in which they are compared. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of("trivy", Set.of("ds"), "dockle", Set.of("cis-di", "dkl-di", "dkl-li"));

  /** Tools that hold configuration against rules that the organisation made itself. */
  private static final Set<String> OF_POLICIES =
      Set.of("checkov", "conftest", "opa", "prowler", "sentinel", "tfsec");

  private ImageRules() {}

  /** Whether the run says of such rules that none it does not list is broken. */
  static boolean keeps(ScanLook run, ImagePosture image, RuleChoice choice) {
    return choice.kinds().stream().anyMatch(kind -> isOf(run, kind))
        && (choice.rules().isEmpty() || (knowsAny(run, choice) && !namesKept(run, image)));
  }

  /** Whether the run looked for what breaks rules of that kind. */
  static boolean isOf(ScanLook run, RuleKind kind) {
    boolean isOwn = OF_POLICIES.contains(String.valueOf(run.scanner()));
    return run.classes().contains(RuleNote.classOf(kind))
        && (kind != RuleKind.HARDENING || !isOwn)
        && (kind != RuleKind.POLICY || isOwn);
  }

  private static boolean knowsAny(ScanLook run, RuleChoice choice) {
    Set<String> known = KNOWN.getOrDefault(String.valueOf(run.scanner()), Set.of());
    return choice.rules().stream().anyMatch(rule -> known.contains(family(rule)));
  }

  /** What stands before the number. */
  private static String family(String rule) {
    int end = rule.length();
    while (end > 0 && Character.isDigit(rule.charAt(end - 1))) {
      end--;
    }
    return rule.substring(0, end);
  }

  private static boolean namesKept(ScanLook run, ImagePosture image) {
    for (RuleNote each : image.rules()) {
      if (each.verdict() == Verdict.PASS && each.tool().equals(run.scanner())) {
        return true;
      }
    }
    return false;
  }
}
