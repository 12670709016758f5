package io.proofstream.control.rule;

import io.proofstream.control.Control;
import io.proofstream.control.Framework;
import io.proofstream.control.written.FrameworkDraft;
import io.proofstream.control.written.FrameworkDraft.NumberDraft;
import io.proofstream.control.written.FrameworkDraft.ScopeDraft;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a framework of its controls, and says what its scopes get wrong. */
public final class FrameworkRules {
  private FrameworkRules() {}

  public static Framework framework(Drafted drafted, List<Control> controls, Faults faults) {
    FrameworkDraft framework = drafted.framework();
    Set<String> levels = new TreeSet<>();
    if (drafted.table() == null) {
      controls.forEach(control -> levels.addAll(control.levels()));
    } else {
      drafted.table().entries().values().forEach(entry -> levels.addAll(entry.levels()));
    }
    for (ScopeDraft scope : framework.scopes()) {
      for (String level : scope.levels()) {
        if (!levels.contains(level)) {
          faults.addUnknown(
              framework.file(),
              scope.line(),
              "scopes.levels",
              "no control has the level " + level,
              level,
              List.copyOf(levels));
        }
      }
    }
    for (NumberDraft number : framework.numbers()) {
      if (controls.stream().noneMatch(control -> asks(control, number.check()))) {
        faults.add(
            framework.file(),
            number.line(),
            "numbers.check",
            number.check() + " is asked by no control of this framework");
      }
    }
    return new Framework(
        framework.id(),
        framework.name(),
        framework.version(),
        framework.publisher(),
        framework.source(),
        framework.org(),
        framework.disclaimer(),
        framework.scopes().stream()
            .map(scope -> new Framework.Scope(scope.id(), scope.name(), scope.levels()))
            .toList(),
        controls);
  }

  private static boolean asks(Control control, String check) {
    return control.checks().stream().anyMatch(use -> use.check().equals(check));
  }
}
