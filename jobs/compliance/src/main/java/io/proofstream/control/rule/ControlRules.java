package io.proofstream.control.rule;

import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Responsibility;
import io.proofstream.control.check.Check;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.EvidenceCategory;
import io.proofstream.control.rule.CatalogTable.Entry;
import io.proofstream.control.rule.Drafted.Placed;
import io.proofstream.control.written.ControlDraft;
import io.proofstream.control.written.FrameworkDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a control of what is written, and says what it lacks. */
public final class ControlRules {
  private static final int HEAVIEST = 10;

  /** Of its checks, where a control has no recommendation of its own. */
  private static final int RECOMMENDATIONS = 2;

  private final Faults faults;
  private final UseRules uses;

  public ControlRules(Faults faults, UseRules uses) {
    this.faults = faults;
    this.uses = uses;
  }

  /**
   * @param whole with what it takes from the one that it is like
   * @param entry of the catalog; null if there is none
   */
  public Control control(Drafted drafted, Placed placed, ControlDraft whole, Entry entry) {
    FrameworkDraft framework = drafted.framework();
    check(placed, whole);
    List<CheckUse> asked = new ArrayList<>();
    Set<String> recommendations = new LinkedHashSet<>();
    Set<EvidenceCategory> evidence = EnumSet.noneOf(EvidenceCategory.class);
    for (ControlDraft.UseDraft use : whole.checks()) {
      Check check = uses.check(framework, placed, use);
      if (check != null) {
        asked.addAll(uses.uses(framework, placed, check, use));
        evidence.addAll(check.evidence());
        recommendations.add(check.recommendation());
      }
    }
    Responsibility responsibility =
        whole.responsibility() == null
            ? drafted.responsibility(whole.id())
            : whole.responsibility();
    return new Control(
        framework.id(),
        whole.id(),
        entry == null ? whole.title() : entry.title(),
        entry == null ? placed.family() : entry.family(),
        entry == null ? levels(whole) : entry.levels(),
        null,
        whole.coverage(),
        Math.max(0, whole.weight()),
        responsibility,
        List.copyOf(asked),
        whole.what(),
        whole.why(),
        whole.recommendation() == null
            ? recommendations.stream().limit(RECOMMENDATIONS).collect(Collectors.joining(" "))
            : whole.recommendation(),
        whole.note(),
        Collections.unmodifiableSet(evidence),
        whole.like());
  }

  /** One of which evidence shows nothing. */
  public static Control outOfScope(Drafted drafted, Entry entry, String withdrawn) {
    return new Control(
        drafted.id(),
        entry.id(),
        entry.title(),
        entry.family(),
        entry.levels(),
        withdrawn,
        Coverage.OUT_OF_SCOPE,
        0,
        drafted.responsibility(entry.id()),
        List.of(),
        null,
        null,
        null,
        null,
        Set.of(),
        null);
  }

  private void check(Placed placed, ControlDraft control) {
    if (control.coverage() == null || control.coverage() == Coverage.OUT_OF_SCOPE) {
      need(
          placed,
          control.coverage() == null ? null : "said",
          "coverage",
          "is missing: full, partial, or an id of out_of_scope");
      return;
    }
    need(placed, control.what(), "what", "is missing: what is checked, in our own words");
    need(placed, control.why(), "why", "is missing: why it matters, in our own words");
    if (control.checks().isEmpty()) {
      say(placed, "checks", "is missing: evidence shows nothing without a check");
    }
    if (control.weight() < 1 || control.weight() > HEAVIEST) {
      say(placed, "weight", "must be 1 to " + HEAVIEST);
    }
    if (control.coverage() == Coverage.PARTIAL) {
      need(placed, control.note(), "note", "is missing: what people must still show");
    } else if (control.note() != null) {
      say(placed, "note", "is not for a full control, which leaves nothing to be shown");
    }
    long different = control.checks().stream().map(ControlDraft.UseDraft::check).distinct().count();
    if (different < control.checks().size()) {
      say(placed, "checks", "names a check twice");
    }
  }

  private static List<String> levels(ControlDraft control) {
    return control.levels().isEmpty() ? List.of("ALL") : control.levels();
  }

  private void need(Placed placed, String value, String key, String otherwise) {
    if (value == null || value.isBlank()) {
      say(placed, key, otherwise);
    }
  }

  private void say(Placed placed, String key, String what) {
    faults.add(placed.file(), placed.draft().line(), placed.draft().id() + "." + key, what);
  }
}
