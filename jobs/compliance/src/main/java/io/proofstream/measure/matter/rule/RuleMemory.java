package io.proofstream.measure.matter.rule;

import io.proofstream.evidence.Event;
import io.proofstream.measure.posture.image.RuleNote;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest result of each rule of each tool on one thing. */
public final class RuleMemory {
  /** Of one thing; tools know a few hundred rules each. */
  private static final int MOST_RULES = 2000;

  private final Map<String, RuleNote> rules = new LinkedHashMap<>();

  public RuleMemory(List<RuleNote> before) {
    before.forEach(rule -> rules.put(key(rule), rule));
  }

  /**
   * A complete run that does not list any more what was broken says that it is mended, if its tool
   * lists only what is broken. Another may just have been asked for other rules.
   */
  public void read(Event event, List<RuleNote> notes) {
    if (KnownRules.isWhole(event)) {
      String tool = event.evidence().tool();
      Instant at = event.evidence().occurredAt();
      rules.replaceAll(
          (key, rule) ->
              rule.tool().equals(tool) && rule.at().isBefore(at) ? rule.mended(at) : rule);
    }
    for (RuleNote note : worst(notes)) {
      RuleNote known = rules.get(key(note));
      if (known == null || !known.at().isAfter(note.at())) {
        rules.put(key(note), note);
      }
    }
  }

  /** One container that breaks a rule breaks it for the whole. */
  private static Collection<RuleNote> worst(List<RuleNote> notes) {
    Map<String, RuleNote> worst = new LinkedHashMap<>();
    notes.forEach(
        note -> worst.merge(key(note), note, (one, other) -> one.isBroken() ? one : other));
    return worst.values();
  }

  public void forget(Instant before) {
    rules.values().removeIf(rule -> rule.at().isBefore(before));
  }

  public List<RuleNote> now() {
    return rules.values().stream().limit(MOST_RULES).toList();
  }

  private static String key(RuleNote rule) {
    return rule.tool() + "/" + rule.ids().getFirst();
  }
}
