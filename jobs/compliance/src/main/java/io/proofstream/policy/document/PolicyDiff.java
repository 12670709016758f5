package io.proofstream.policy.document;

import io.proofstream.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one policy says otherwise than another, field by field. Things with names are compared by
 * them, wherever they stand in their lists; their order is a field of its own, since the first that
 * matches decides. The number of the version is no field.
 */
public final class PolicyDiff {
  private static final String NONE = "none";
  private static final String EMPTY = "empty";

  private final List<PolicyChange> changes = new ArrayList<>();

  private PolicyDiff() {}

  public static List<PolicyChange> between(Policy before, Policy after) {
    Map<String, Object> old = PolicyTree.of(before);
    Map<String, Object> now = PolicyTree.of(after);
    old.remove("version");
    now.remove("version");
    PolicyDiff diff = new PolicyDiff();
    diff.compareMappings("", old, now);
    return List.copyOf(diff.changes);
  }

  private void compareMappings(String path, Map<String, Object> before, Map<String, Object> after) {
    for (String key : together(after.keySet(), before.keySet())) {
      compare(path.isEmpty() ? key : path + "." + key, value(before, key), value(after, key));
    }
  }

  /** What is there without a value says that there is none; what is not there says nothing. */
  private static Object value(Map<String, Object> mapping, String key) {
    Object value = mapping.get(key);
    return value == null && mapping.containsKey(key) ? NONE : value;
  }

  private void compare(String path, Object before, Object after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
      compareMappings(path, mapping(old), mapping(now));
    } else if (Names.areIn(path)) {
      compareNamed(path, named(path, before), named(path, after));
    } else {
      changes.add(new PolicyChange(path, text(before), text(after)));
    }
  }

  private void compareNamed(
      String path,
      Map<String, Map<String, Object>> before,
      Map<String, Map<String, Object>> after) {
    for (String name : together(before.keySet(), after.keySet())) {
      String of = path + "[" + name + "]";
      Map<String, Object> old = before.get(name);
      Map<String, Object> now = after.get(name);
      if (old == null || now == null) {
        changes.add(new PolicyChange(of, text(old), text(now)));
      } else {
        compareMappings(of, old, now);
      }
    }
    List<String> kept = new ArrayList<>(before.keySet());
    kept.retainAll(after.keySet());
    List<String> ordered = new ArrayList<>(after.keySet());
    ordered.retainAll(before.keySet());
    if (!kept.equals(ordered)) {
      changes.add(new PolicyChange(path + ".order", text(kept), text(ordered)));
    }
  }

  private static Map<String, Map<String, Object>> named(String path, Object list) {
    Map<String, Map<String, Object>> named = new LinkedHashMap<>();
    for (Object item : (List<?>) list) {
      Map<String, Object> mapping = mapping((Map<?, ?>) item);
      named.put(Names.of(path, mapping), mapping);
    }
    return named;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Map<?, ?> mapping) {
    return (Map<String, Object>) mapping;
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list when list.isEmpty() -> EMPTY;
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Map<?, ?> item ->
          item.entrySet().stream()
              .filter(entry -> !List.of().equals(entry.getValue()))
              .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
              .collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }

  private static Set<String> together(Set<String> first, Set<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
