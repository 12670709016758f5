package io.proofstream.judgement.sitting;

import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that checks require to come, through whichever window.
 *
 * @param key the kinds, sorted, and how often: the same for all checks that require the same
 * @param kinds the kinds, as people write them
 * @param need of one of those checks
 * @param controls that ask one of those checks, each once
 * @param checks ids of those, each once
 */
public record Needed(
    String key, String kinds, Need need, List<HeldControl> controls, List<String> checks) {

  /**
   * By key.
   *
   * @param asking controls by the id of each question that they ask
   */
  static Map<String, Needed> of(Programme programme, Map<String, List<HeldControl>> asking) {
    Map<String, Need> needs = new TreeMap<>();
    Map<String, Map<String, HeldControl>> controls = new TreeMap<>();
    Map<String, TreeSet<String>> checks = new TreeMap<>();
    programme
        .asked()
        .forEach(
            (id, asked) -> {
              for (Need need : asked.needs()) {
                String key = key(need);
                needs.put(key, need);
                checks.computeIfAbsent(key, each -> new TreeSet<>()).add(asked.check().id());
                Map<String, HeldControl> byKey =
                    controls.computeIfAbsent(key, each -> new LinkedHashMap<>());
                asking
                    .getOrDefault(id, List.of())
                    .forEach(control -> byKey.put(control.key(), control));
              }
            });
    Map<String, Needed> all = new TreeMap<>();
    needs.forEach(
        (key, need) ->
            all.put(
                key,
                new Needed(
                    key,
                    kinds(need),
                    need,
                    List.copyOf(controls.get(key).values()),
                    List.copyOf(checks.get(key)))));
    return all;
  }

  /** Ids of questions by what they need. */
  static Map<Need, List<String>> askedBy(Programme programme) {
    Map<Need, List<String>> askedBy = new LinkedHashMap<>();
    for (Map.Entry<String, Asked> asked : programme.asked().entrySet()) {
      for (Need need : asked.getValue().needs()) {
        askedBy.computeIfAbsent(need, each -> new ArrayList<>()).add(asked.getKey());
      }
    }
    return askedBy;
  }

  private static String key(Need need) {
    return kinds(need) + "/" + need.requirement().everySeconds();
  }

  private static String kinds(Need need) {
    TreeSet<String> kinds = new TreeSet<>();
    need.requirement().kinds().forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT)));
    return String.join("|", kinds);
  }
}
