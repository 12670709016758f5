package io.proofstream.document;

import io.proofstream.evidence.Meaning;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A key of a document: a component of a record. Its name is the component's own in snake case,
 * without the unit that a length of time has in Java.
 */
public record Key(RecordComponent component) {
  private static final String UNIT = "Seconds";

  /** Of a record, in the order in which people read them. */
  public static List<Key> of(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(Key::new).toList();
  }

  public String name() {
    Meaning meaning = meaning();
    if (!meaning.column().isEmpty()) {
      return meaning.column();
    }
    String name = component.getName();
    String plain = name.endsWith(UNIT) ? name.substring(0, name.length() - UNIT.length()) : name;
    return plain.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** The one name under which its limits are found: {@code Sla.windowSeconds}. */
  public String id() {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }

  public Type type() {
    return component.getGenericType();
  }

  /** What it means, in words. */
  public String description() {
    return meaning().value() + ".";
  }

  /** Whether people write it: what has no meaning is not theirs to say. */
  public boolean isTold() {
    return meaning() != null;
  }

  public boolean isRequired() {
    return meaning().required();
  }

  /** Whether it is a number of seconds in Java, and {@code 7d} in the document. */
  public boolean isDuration() {
    return component.getType() == long.class
        && component.getName().toLowerCase(Locale.ROOT).endsWith("seconds");
  }

  public Object of(Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A public record's component cannot be read", e);
    }
  }

  private Meaning meaning() {
    return component.getAnnotation(Meaning.class);
  }
}
