package io.proofstream.source.audit;

import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a change of roles and bindings grants, in a line that an auditor can read. */
final class Grants {
  private static final Set<String> RESOURCES =
      Set.of("roles", "clusterroles", "rolebindings", "clusterrolebindings");
  private static final String CORE = "core";
  private static final int MAX_WORDS = 2000;

  private Grants() {}

  /** Null for what grants nothing, or if the log does not tell what. */
  static String of(AuditedRequest request) throws Unreadable {
    if (!RESOURCES.contains(String.valueOf(request.target().resource()))
        || !Set.of("create", "update", "patch").contains(request.verb())) {
      return null;
    }
    String made = words(request.responseBody());
    String words = made == null ? words(request.body()) : made;
    return words == null || words.length() <= MAX_WORDS
        ? words
        : Unreadable.harmless(words, MAX_WORDS);
  }

  private static String words(Node object) throws Unreadable {
    if (!object.isObject()) {
      return null;
    }
    if (object.has("roleRef")) {
      return binding(object);
    }
    List<String> rules = new ArrayList<>();
    for (Node rule : object.items("rules")) {
      rules.add(rule(rule));
    }
    return rules.isEmpty() ? null : String.join("; ", rules);
  }

  private static String binding(Node binding) throws Unreadable {
    Node role = binding.at("roleRef");
    List<String> subjects = new ArrayList<>();
    for (Node subject : binding.items("subjects")) {
      String namespace = subject.word("namespace");
      String name = subject.word("name");
      subjects.add(
          subject.word("kind") + " " + (namespace == null ? name : namespace + "/" + name));
    }
    return role.word("kind")
        + " "
        + role.word("name")
        + " to "
        + (subjects.isEmpty() ? "nobody" : String.join(", ", subjects));
  }

  /** {@code get, list on core|apps/deployments named web}; resources of the core group alone. */
  private static String rule(Node rule) throws Unreadable {
    List<String> groups = new ArrayList<>();
    for (Node group : rule.items("apiGroups")) {
      groups.add(group.word() == null ? CORE : group.word());
    }
    List<String> granted = new ArrayList<>(rule.words("resources"));
    if (!groups.isEmpty() && !groups.equals(List.of(CORE))) {
      granted.replaceAll(resource -> String.join("|", groups) + "/" + resource);
    }
    granted.addAll(rule.words("nonResourceURLs"));
    List<String> names = rule.words("resourceNames");
    return String.join(", ", rule.words("verbs"))
        + " on "
        + String.join(", ", granted)
        + (names.isEmpty() ? "" : " named " + String.join(", ", names));
  }
}
