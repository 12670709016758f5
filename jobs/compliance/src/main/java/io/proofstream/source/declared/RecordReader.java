package io.proofstream.source.declared;

import io.proofstream.source.Nearest;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a record from the fields of its components. Nothing is bent: a number is no text, and what
 * is not a field is a mistake that is named.
 */
final class RecordReader {
  private RecordReader() {}

  /**
   * @param what what is being read, in words for messages
   * @param given values that do not come from the object, by component
   */
  static <T extends Record> T read(
      Class<T> type, String what, Node object, Map<String, Object> given) throws Unreadable {
    Map<String, Object> values = new HashMap<>(given);
    for (Field field : Field.of(type)) {
      Object value = value(field, object);
      if (value != null) {
        values.put(field.component().getName(), value);
      } else if (field.required() && !given.containsKey(field.component().getName())) {
        throw object.malformed("no " + field.name() + ", which " + what + " must have");
      }
    }
    return constructed(type, values);
  }

  /** Refuses a field that nobody reads: most likely it is misspelt. */
  static void requireKnown(Node object, String what, List<String> known) throws Unreadable {
    for (Map.Entry<String, Node> field : object.fields()) {
      if (!known.contains(field.getKey())) {
        throw field
            .getValue()
            .malformed(
                "%s has no field %s (nearest: %s)"
                    .formatted(
                        what,
                        Unreadable.harmless(field.getKey(), 100),
                        Nearest.of(field.getKey(), known)));
      }
    }
  }

  private static Object value(Field field, Node object) throws Unreadable {
    String name = field.name();
    Class<?> type = field.type();
    if (field.words() != null) {
      return word(field, object.at(name));
    }
    if (type.equals(String.class)) {
      return text(object.at(name));
    }
    if (type.equals(Instant.class)) {
      return object.instant(name);
    }
    if (type.equals(Integer.class) || type.equals(int.class)) {
      return object.count(name);
    }
    if (type.equals(Long.class)) {
      return object.whole(name);
    }
    if (type.equals(Double.class)) {
      return object.number(name);
    }
    if (type.equals(Boolean.class) || type.equals(boolean.class)) {
      return object.flag(name);
    }
    if (field.isListOfTexts()) {
      List<String> texts = new ArrayList<>();
      for (Node each : object.items(name)) {
        texts.add(text(each));
      }
      return texts.stream().filter(each -> each != null).toList();
    }
    throw new IllegalStateException("No form in JSON is known for " + type);
  }

  static String text(Node node) throws Unreadable {
    if (!node.isMissing() && !node.isText()) {
      throw node.malformed("expected a text");
    }
    return node.word();
  }

  private static Object word(Field field, Node node) throws Unreadable {
    String text = text(node);
    if (text == null) {
      return null;
    }
    for (String word : field.words()) {
      if (word.equalsIgnoreCase(text)) {
        return field.type().isEnum() ? constant(field.type(), word) : word;
      }
    }
    throw node.malformed("expected one of " + String.join(", ", field.words()));
  }

  private static Object constant(Class<?> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Record> T constructed(Class<T> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Object otherwise = types[i].equals(boolean.class) ? Boolean.FALSE : null;
      arguments[i] = values.getOrDefault(components[i].getName(), otherwise);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record could not be made of its own components", e);
    }
  }
}
