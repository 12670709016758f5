package io.proofstream.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which controls correspond, by way of NIST SP 800-53 Rev 5. That two of them correspond to the
 * same one says that they are about the same thing, not that who does the one has done the other.
 */
public final class Crosswalk {
  private static final String NIST = "nist-800-53r5";

  /** Frameworks whose ids are those of SP 800-53. */
  private static final Set<String> SAME_IDS = Set.of(NIST, "fedramp-rev5");

  private final Catalog catalog;

  public Crosswalk(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Those of SP 800-53 that a control corresponds to, and who says so; itself if it is one. */
  public List<Crossing> nist(Control control) {
    if (SAME_IDS.contains(control.framework())) {
      return List.of(new Crossing(control.framework(), control.id(), control.id(), "same"));
    }
    return catalog.crosswalk().stream()
        .filter(crossing -> crossing.framework().equals(control.framework()))
        .filter(crossing -> crossing.control().equals(control.id()))
        .toList();
  }

  /** Controls of other frameworks that correspond to the same, by framework. */
  public Map<String, List<String>> others(Control control) {
    Set<String> nist = nist(control).stream().map(Crossing::nist).collect(Collectors.toSet());
    Map<String, Set<String>> others = new TreeMap<>();
    Stream.concat(
            catalog.crosswalk().stream(),
            SAME_IDS.stream()
                .flatMap(id -> catalog.framework(id).stream())
                .flatMap(framework -> framework.controls().stream())
                .map(each -> new Crossing(each.framework(), each.id(), each.id(), "same")))
        .filter(crossing -> nist.contains(crossing.nist()))
        .filter(crossing -> !crossing.framework().equals(control.framework()))
        .forEach(
            crossing ->
                others
                    .computeIfAbsent(crossing.framework(), framework -> new TreeSet<>())
                    .add(crossing.control()));
    Map<String, List<String>> sorted = new TreeMap<>();
    others.forEach((framework, ids) -> sorted.put(framework, inOrder(framework, ids)));
    return sorted;
  }

  private List<String> inOrder(String framework, Set<String> ids) {
    List<String> ordered = new ArrayList<>();
    catalog
        .framework(framework)
        .ifPresent(
            known ->
                known.controls().stream()
                    .map(Control::id)
                    .filter(ids::contains)
                    .forEach(ordered::add));
    return List.copyOf(ordered);
  }
}
