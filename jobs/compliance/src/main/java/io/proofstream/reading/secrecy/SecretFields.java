package io.proofstream.reading.secrecy;

import io.proofstream.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of the fields that hold secrets, and how each of them does. Safe for many threads. */
public final class SecretFields {
  /** What is to be done with a field. */
  enum Role {
    /** A document in itself, in which the same fields are secret. */
    WRAPPING,
    /** Secret if it is a text, and something else if it is an array or an object. */
    TEXT,
    /** Every text in it is secret, however deep. */
    SECRET,
    NONE
  }

  private record Quoted(byte[] name, Role role) {}

  private final Map<String, Role> roles;
  private final List<Quoted> quoted;

  private SecretFields(Map<String, Role> roles) {
    this.roles = Map.copyOf(roles);
    this.quoted =
        roles.entrySet().stream()
            .map(each -> new Quoted(bytes('"' + each.getKey() + '"'), each.getValue()))
            .toList();
  }

  /** Those of all the sources. */
  public static SecretFields of(Collection<? extends Source> sources) {
    Map<String, Role> roles = new HashMap<>();
    // The later the stricter: what is secret to one source is not merely text to another.
    sources.forEach(source -> put(roles, source.wrappingFields(), Role.WRAPPING));
    sources.forEach(source -> put(roles, source.secretTexts(), Role.TEXT));
    sources.forEach(source -> put(roles, source.secretFields(), Role.SECRET));
    return new SecretFields(roles);
  }

  private static void put(Map<String, Role> roles, Set<String> names, Role role) {
    names.forEach(name -> roles.put(name, role));
  }

  public SecretFields without(Set<String> names) {
    Map<String, Role> left = new HashMap<>(roles);
    left.keySet().removeAll(names);
    return new SecretFields(left);
  }

  /** With the others, of which a name that both have takes the role. */
  public SecretFields and(SecretFields others) {
    Map<String, Role> all = new HashMap<>(roles);
    all.putAll(others.roles);
    return new SecretFields(all);
  }

  /** A document without any of these holds no secret. */
  public Set<String> names() {
    return roles.keySet();
  }

  /** Those that are secret themselves, rather than what a document in them says. */
  public List<String> secretNames() {
    return roles.entrySet().stream()
        .filter(each -> each.getValue() != Role.WRAPPING)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * @param open where the name's quote opens
   * @param end behind where it closes
   */
  Role role(byte[] json, int open, int end) {
    for (Quoted each : quoted) {
      byte[] name = each.name();
      if (name.length == end - open && Arrays.equals(json, open, end, name, 0, name.length)) {
        return each.role();
      }
    }
    return Escapes.any(json, open, end)
        ? roles.getOrDefault(Escapes.resolved(json, open + 1, end - 1), Role.NONE)
        : Role.NONE;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
