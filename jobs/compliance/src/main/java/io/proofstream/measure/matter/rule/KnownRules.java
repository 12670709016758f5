package io.proofstream.measure.matter.rule;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What rules a tool knows that lists only what is broken: a complete run of it over a thing passes
 * those that it does not list. Trivy knows rules about workloads, about roles, and about the
 * cluster's own components, and holds each sort against nothing else.
 */
public final class KnownRules {
  private static final Set<String> TOOLS = Set.of("trivy", "trivy-operator");

  private static final String CONFIGURATION = "config";

  private static final Set<String> WORKLOADS =
      Set.of(
          "pod",
          "replicaset",
          "replicationcontroller",
          "deployment",
          "statefulset",
          "daemonset",
          "job",
          "cronjob");

  private KnownRules() {}

  /** Whether it is a complete run of such a tool, that looked at how things are configured. */
  public static boolean isWhole(Event event) {
    Scan scan = event.scan();
    return scan != null
        && scan.status() == ScanStatus.COMPLETE
        && scan.scannerClasses().contains(CONFIGURATION)
        && TOOLS.contains(String.valueOf(event.evidence().tool()));
  }

  /**
   * @param rule in the form in which rules are compared: {@code ksv14}
   */
  public static boolean areKnown(String tool, String thing, String rule) {
    if (!TOOLS.contains(tool)) {
      return false;
    }
    if (rule.startsWith("kcv")) {
      return thing.endsWith("/infrastructure");
    }
    if (!rule.startsWith("ksv") || thing.endsWith("/infrastructure")) {
      return false;
    }
    int number = number(rule.substring("ksv".length()));
    List<String> words = List.of(thing.toLowerCase(Locale.ROOT).split("/"));
    return isAboutRoles(number)
        ? words.contains("role") || words.contains("clusterrole")
        : !isAboutNamespaces(number) && words.stream().anyMatch(WORKLOADS::contains);
  }

  private static boolean isAboutRoles(int number) {
    return (number >= 41 && number <= 56) || (number >= 111 && number <= 115);
  }

  /** Limits, quotas and network policies of namespaces. */
  private static boolean isAboutNamespaces(int number) {
    return number >= 38 && number <= 40;
  }

  /** -1 for none. */
  private static int number(String digits) {
    boolean isNumber =
        !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit);
    return isNumber ? Integer.parseInt(digits) : -1;
  }
}
