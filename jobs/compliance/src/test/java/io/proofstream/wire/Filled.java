package io.proofstream.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Records in which every component has a value, told by its name; the same at every run. */
final class Filled {
  private Filled() {}

  static <T extends Record> T record(Class<T> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(
          Arrays.stream(components)
              .map(component -> value(component.getName(), component.getGenericType()))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.toString(), e);
    }
  }

  private static Object value(String name, Type type) {
    int number = 1 + Math.floorMod(name.hashCode(), 97);
    if (type instanceof ParameterizedType list) {
      return List.of(value(name, list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain.asSubclass(Record.class));
    }
    if (plain.isEnum()) {
      Object[] words = plain.getEnumConstants();
      return words[number % words.length];
    }
    if (plain == Instant.class) {
      return Instant.parse("2026-11-20T09:30:00.123456Z").plusSeconds(number);
    }
    if (plain == int.class || plain == Integer.class) {
      return number;
    }
    if (plain == long.class || plain == Long.class) {
      return (long) number;
    }
    if (plain == double.class || plain == Double.class) {
      return number / 10.0;
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return true;
    }
    return "the " + name;
  }
}
