package io.proofstream.control.rule;

import io.proofstream.control.rule.Drafted.Placed;
import io.proofstream.control.written.ControlDraft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills in what a control leaves to the one that it is like. */
public final class Likes {
  private final Map<String, Placed> all;
  private final Faults faults;

  /**
   * @param all controls by {@code framework/id}
   */
  public Likes(Map<String, Placed> all, Faults faults) {
    this.all = all;
    this.faults = faults;
  }

  /** The control with everything that it does not say itself; null if that cannot be known. */
  public ControlDraft whole(Placed placed) {
    List<ControlDraft> chain = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Placed at = placed;
    while (at != null) {
      if (!seen.add(at.name())) {
        faults.add(
            placed.file(),
            placed.draft().line(),
            placed.draft().id() + ".like",
            "goes round in a circle: " + String.join(" -> ", seen) + " -> " + at.name());
        return null;
      }
      chain.add(at.draft());
      String like = at.draft().like();
      if (like != null && !all.containsKey(like)) {
        if (at == placed) {
          faults.addUnknown(
              placed.file(),
              placed.draft().line(),
              placed.draft().id() + ".like",
              like + " is no control that is in scope",
              like,
              List.copyOf(all.keySet()));
        }
        return null;
      }
      at = like == null ? null : all.get(like);
    }
    return chain.stream().reduce(Likes::filled).orElseThrow();
  }

  private static ControlDraft filled(ControlDraft own, ControlDraft like) {
    return new ControlDraft(
        own.line(),
        own.id(),
        own.title(),
        own.like(),
        own.coverage() == null ? like.coverage() : own.coverage(),
        own.weight() < 0 ? like.weight() : own.weight(),
        own.responsibility() == null ? like.responsibility() : own.responsibility(),
        own.levels(),
        own.checks().isEmpty() ? like.checks() : own.checks(),
        own.what() == null ? like.what() : own.what(),
        own.why() == null ? like.why() : own.why(),
        own.recommendation() == null ? like.recommendation() : own.recommendation(),
        own.note() == null ? like.note() : own.note());
  }
}
