package io.proofstream.judgement.sitting;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that checks require to come.
 *
 * @param key the kinds, sorted, and how often: the same for all checks that require the same
 * @param kinds the kinds, as people write them
 * @param controls that ask one of those checks, each once
 */
public record Needed(
    String key, String kinds, Requirement requirement, List<HeldControl> controls) {

  /**
   * By key.
   *
   * @param asking controls by the id of each question that they ask
   */
  static Map<String, Needed> of(Programme programme, Map<String, List<HeldControl>> asking) {
    Map<String, Requirement> requirements = new TreeMap<>();
    Map<String, Map<String, HeldControl>> controls = new TreeMap<>();
    programme
        .asked()
        .forEach(
            (id, asked) -> {
              for (Requirement requirement : asked.check().requires()) {
                String key = kinds(requirement) + "/" + requirement.everySeconds();
                requirements.put(key, requirement);
                Map<String, HeldControl> byKey =
                    controls.computeIfAbsent(key, each -> new LinkedHashMap<>());
                asking
                    .getOrDefault(id, List.of())
                    .forEach(control -> byKey.put(control.key(), control));
              }
            });
    Map<String, Needed> all = new TreeMap<>();
    requirements.forEach(
        (key, requirement) ->
            all.put(
                key,
                new Needed(
                    key,
                    kinds(requirement),
                    requirement,
                    List.copyOf(controls.get(key).values()))));
    return all;
  }

  private static String kinds(Requirement requirement) {
    TreeSet<String> kinds = new TreeSet<>();
    requirement.kinds().forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    return String.join("|", kinds);
  }
}
