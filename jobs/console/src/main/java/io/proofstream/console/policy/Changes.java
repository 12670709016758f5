package io.proofstream.console.policy;

import io.proofstream.policy.document.PolicyChange;
import java.io.PrintWriter;
import java.util.List;

/** Before and after, a line for each field. */
final class Changes {
  private Changes() {}

  static void print(List<PolicyChange> changes, PrintWriter out) {
    for (PolicyChange change : changes) {
      if (change.before() == null) {
        out.printf("+ %s: %s%n", change.path(), change.after());
      } else if (change.after() == null) {
        out.printf("- %s: %s%n", change.path(), change.before());
      } else {
        out.printf("  %s: %s -> %s%n", change.path(), change.before(), change.after());
      }
    }
  }
}
