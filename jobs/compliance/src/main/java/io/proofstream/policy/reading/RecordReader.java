package io.proofstream.policy.reading;

import io.proofstream.document.Key;
import io.proofstream.document.Problems;
import io.proofstream.document.Written;
import io.proofstream.document.Written.Entry;
import io.proofstream.document.Written.Mapping;
import io.proofstream.document.Written.Scalar;
import io.proofstream.document.Written.Sequence;
import io.proofstream.document.Written.Sort;
import io.proofstream.policy.Scope;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes records of what is written, key by key. What is wrong is said and then taken as absent, so
 * that the rest is looked at too.
 */
final class RecordReader {
  private static final int MOST_ITEMS = 10_000;

  /** What items of lists say where they say nothing, other than nothing. */
  private static final Map<Class<?>, Record> ITEMS =
      Map.of(
          Scope.Environment.class, new Scope.Environment(null, List.of(), List.of(), true, null));

  private final Problems problems;
  private final ScalarReader scalars;

  /**
   * @param zone of dates without a time
   */
  RecordReader(Problems problems, ZoneId zone) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems, zone);
  }

  /**
   * @param defaults what holds where nothing is said, or null if that is nothing
   */
  <R extends Record> R read(Class<R> type, Written written, String path, Record defaults) {
    List<Key> keys = Key.of(type);
    if (!(written instanceof Mapping mapping)) {
      problems.add(written.line(), path, "must be a mapping, and is " + written.what());
      return made(type, keys.stream().map(key -> absent(key, defaults)).toArray());
    }
    List<String> known = keys.stream().map(Key::name).toList();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                String key = below(path, name);
                problems.addUnknown(entry.line(), key, "there is no such key", name, known);
              }
            });
    Object[] values = new Object[keys.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(keys.get(i), mapping, path, defaults);
    }
    return made(type, values);
  }

  private Object value(Key key, Mapping mapping, String path, Record defaults) {
    Entry entry = mapping.entries().get(key.name());
    String at = below(path, key.name());
    Object absent = absent(key, defaults);
    if (entry == null || isNothing(entry.value())) {
      if (key.isRequired()) {
        problems.add(mapping.line(), at, "is missing");
      }
      return absent;
    }
    problems.place(at, entry.line());
    Written written = entry.value();
    if (key.component().getType() == Map.class) {
      return scalars.windows(key, written, at, (Map<?, ?>) absent);
    }
    if (key.type() instanceof ParameterizedType list) {
      Object items = list(key, list.getActualTypeArguments()[0], written, at);
      return items == null ? absent : items;
    }
    Class<?> type = key.component().getType();
    if (type.isRecord()) {
      return read(type.asSubclass(Record.class), written, at, (Record) absent);
    }
    Object value = scalars.value(key, type, written, at);
    return value == null ? absent : value;
  }

  /** Null if it is no list. */
  private List<Object> list(Key key, Type itemType, Written written, String path) {
    if (!(written instanceof Sequence sequence)) {
      problems.add(written.line(), path, "must be a list, and is " + written.what());
      return null;
    }
    if (sequence.items().isEmpty() && key.isRequired()) {
      problems.add(sequence.line(), path, "must not be empty");
    }
    if (sequence.items().size() > MOST_ITEMS) {
      problems.add(sequence.line(), path, "has more than %,d items".formatted(MOST_ITEMS));
      return null;
    }
    Class<?> type = (Class<?>) itemType;
    List<Object> items = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Written item = sequence.items().get(i);
      String at = path + "[" + i + "]";
      problems.place(at, item.line());
      Object value =
          type.isRecord()
              ? read(type.asSubclass(Record.class), item, at, ITEMS.get(type))
              : scalars.value(key, type, item, at);
      if (value != null && !type.isRecord() && !seen.add(value)) {
        problems.add(item.line(), at, "is in the list twice");
      }
      if (value != null) {
        items.add(value);
      }
    }
    return List.copyOf(items);
  }

  private static Object absent(Key key, Record defaults) {
    if (defaults != null) {
      return key.of(defaults);
    }
    Class<?> type = key.component().getType();
    if (type == List.class) {
      return List.of();
    }
    if (type == long.class) {
      return 0L;
    }
    return type == boolean.class ? false : null;
  }

  private static boolean isNothing(Written written) {
    return written instanceof Scalar scalar && scalar.sort() == Sort.NOTHING;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static <R extends Record> R made(Class<R> type, Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record cannot be made", e);
    }
  }
}
