package io.proofstream.policy.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What tells the items of a list apart: no two of one list have the same name. */
public final class Names {
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "boundaries", List.of("framework"),
          "collectors", List.of("id"),
          "periods", List.of("name"),
          "remediation", List.of("command"),
          "retention", List.of("kind"),
          "roles", List.of("role"),
          "routes", List.of("type", "minimum_severity", "teams"),
          "scope.environments", List.of("name"),
          "scope.teams", List.of("team"),
          "streams", List.of("assets", "tags"));

  private Names() {}

  /** Lists whose items have names, by their path. */
  public static List<String> lists() {
    return KEYS.keySet().stream().sorted().toList();
  }

  static boolean areIn(String path) {
    return KEYS.containsKey(path);
  }

  /**
   * @param item of the list with that path, as {@link PolicyTree} makes it
   */
  public static String of(String path, Map<String, Object> item) {
    return KEYS.get(path).stream()
        .map(item::get)
        .filter(Objects::nonNull)
        .map(Names::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    return value instanceof List<?> several
        ? several.stream().map(String::valueOf).sorted().collect(Collectors.joining("+"))
        : value.toString();
  }
}
