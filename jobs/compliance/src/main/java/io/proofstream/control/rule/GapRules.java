package io.proofstream.control.rule;

import io.proofstream.control.Gap;
import io.proofstream.control.written.CheckDraft;
import io.proofstream.control.written.GapDraft;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gaps: each check names one, and each is named. */
public final class GapRules {
  private static final int LAST_PHASE = 5;

  private final Faults faults;

  public GapRules(Faults faults) {
    this.faults = faults;
  }

  public List<Gap> gaps(Collection<String> files, List<CheckDraft> checks) {
    Map<String, Gap> gaps = new TreeMap<>();
    Set<String> named = new HashSet<>();
    checks.forEach(check -> named.add(check.gap()));
    for (String file : files) {
      for (GapDraft draft : faults.many(GapDraft.class, file)) {
        if (draft.id() == null || draft.effort() == null) {
          continue;
        }
        check(draft, named);
        Gap gap =
            new Gap(
                draft.id(),
                draft.gap(),
                draft.solution(),
                draft.effort().least(),
                draft.effort().most(),
                draft.phase());
        if (gaps.putIfAbsent(draft.id(), gap) != null) {
          faults.add(draft.file(), draft.line(), draft.id(), "is there twice");
        }
      }
    }
    for (CheckDraft check : checks) {
      if (check.gap() != null && !gaps.containsKey(check.gap())) {
        faults.addUnknown(
            check.file(),
            check.line(),
            "gap",
            "there is no gap " + check.gap(),
            check.gap(),
            List.copyOf(gaps.keySet()));
      }
    }
    return List.copyOf(gaps.values());
  }

  private void check(GapDraft draft, Set<String> named) {
    if (!named.contains(draft.id())) {
      faults.add(draft.file(), draft.line(), draft.id(), "is named by no check");
    }
    if (draft.phase() < 1 || draft.phase() > LAST_PHASE) {
      faults.add(draft.file(), draft.line(), draft.id() + ".phase", "must be 1 to " + LAST_PHASE);
    }
    if (draft.effort().least() > draft.effort().most()) {
      faults.add(
          draft.file(), draft.line(), draft.id() + ".effort", "is more at least than at most");
    }
  }
}
