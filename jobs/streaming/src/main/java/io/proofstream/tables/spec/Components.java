package io.proofstream.tables.spec;

import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The components of a record as columns: each says by {@link Meaning} what it means. */
final class Components {
  private Components() {}

  /** A {@link Cause} is left out: it has columns of its own, see {@code TrackTables}. */
  static <R, T> TableSpec<R> addTo(
      TableSpec<R> spec, Class<T> type, Function<R, T> of, Map<String, String> named) {
    TableSpec<R> all = spec;
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Cause.class) {
        all = add(all, component, of, named);
      }
    }
    return all;
  }

  private static <R, T> TableSpec<R> add(
      TableSpec<R> spec, RecordComponent component, Function<R, T> of, Map<String, String> named) {
    Meaning meaning = component.getAnnotation(Meaning.class);
    if (meaning == null) {
      throw new IllegalStateException(component + " does not say what it means");
    }
    String said = meaning.column().isEmpty() ? snake(component.getName()) : meaning.column();
    String column = named.getOrDefault(said, said);
    Function<R, Object> value = row -> read(component, of.apply(row));
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return spec.wordOf(column, meaning.value(), type, value);
    }
    if (type == String.class) {
      return meaning.required()
          ? spec.requiredText(column, meaning.value(), value.andThen(String.class::cast))
          : spec.text(column, meaning.value(), value.andThen(String.class::cast));
    }
    if (type == List.class) {
      requireTexts(component);
      return spec.texts(column, meaning.value(), value.andThen(Components::texts));
    }
    if (type == Instant.class) {
      return spec.instant(column, meaning.value(), value.andThen(Instant.class::cast));
    }
    if (type == int.class || type == Integer.class) {
      return spec.integer(column, meaning.value(), value.andThen(Integer.class::cast));
    }
    if (type == long.class || type == Long.class) {
      return spec.bigint(column, meaning.value(), value.andThen(Long.class::cast));
    }
    if (type == double.class || type == Double.class) {
      return spec.decimal(column, meaning.value(), value.andThen(Double.class::cast));
    }
    if (type == boolean.class || type == Boolean.class) {
      return spec.flag(column, meaning.value(), value.andThen(Boolean.class::cast));
    }
    throw new IllegalStateException(component + " is of a type that no column has");
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A public record's component cannot be read", e);
    }
  }

  private static void requireTexts(RecordComponent component) {
    boolean texts =
        component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] == String.class;
    if (!texts) {
      throw new IllegalStateException(component + " is no list of texts");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object list) {
    return (List<String>) list;
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
