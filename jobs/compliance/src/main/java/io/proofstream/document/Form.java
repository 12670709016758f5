package io.proofstream.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a record looks like to who reads it. */
record Form(Constructor<?> constructor, List<Part> parts, List<String> names) {
  /**
   * A component.
   *
   * @param name as it is written; null if nobody writes it
   */
  record Part(String name, boolean required, Class<?> plain, Type type) {}

  static Form of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Part> parts = Arrays.stream(components).map(Form::part).toList();
    List<String> names = parts.stream().map(Part::name).filter(Objects::nonNull).toList();
    try {
      return new Form(type.getDeclaredConstructor(types), parts, names);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has such a constructor", e);
    }
  }

  Object made(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record cannot be made", e);
    }
  }

  private static Part part(RecordComponent component) {
    Key key = new Key(component);
    return new Part(
        key.isTold() ? key.name() : null,
        key.isTold() && key.isRequired(),
        component.getType(),
        component.getGenericType());
  }
}
