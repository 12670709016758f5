package io.proofstream.document;

import io.proofstream.document.Written.Entry;
import io.proofstream.document.Written.Mapping;
import io.proofstream.document.Written.Scalar;
import io.proofstream.document.Written.Sequence;
import io.proofstream.document.Written.Sort;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes records of what somebody wrote, for documents whose values are texts, words and lists. A
 * component with a meaning is a key. {@code file} and {@code line} say where the record was
 * written. What is wrong is said and taken as absent, so that the rest is looked at too.
 */
public final class RecordText {
  /** A record that may be written as its first key's value alone. */
  public interface Short {}

  /** Looked up once: reflection reads annotations anew each time that it is asked. */
  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return Form.of(type);
        }
      };

  private final String file;
  private final Problems problems;

  public RecordText(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** A document that is one mapping; null if it is none. */
  public <R extends Record> R one(Class<R> type, String text) {
    Written root = root(text);
    return root == null ? null : record(type, root, "");
  }

  /** A document that is a list of mappings. */
  public <R extends Record> List<R> many(Class<R> type, String text) {
    Written root = root(text);
    if (root instanceof Sequence) {
      return list(type, root, "").stream().map(type::cast).toList();
    }
    if (root != null) {
      problems.add(root.line(), "", "must be a list, and is " + root.what());
    }
    return List.of();
  }

  private Written root(String text) {
    try {
      Written root = YamlText.read(text, problems);
      if (root == null) {
        problems.add(1, "", "says nothing");
      }
      return root;
    } catch (Malformed e) {
      problems.add(e.line(), "", e.getMessage());
      return null;
    }
  }

  private <R extends Record> R record(Class<R> type, Written written, String path) {
    Form form = FORMS.get(type);
    List<String> known = form.names();
    Mapping mapping = mapping(type, known, written, path);
    if (mapping == null) {
      return null;
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                problems.addUnknown(
                    entry.line(), below(path, name), "there is no such key", name, known);
              }
            });
    Object[] values = form.parts().stream().map(part -> value(part, mapping, path)).toArray();
    return type.cast(form.made(values));
  }

  private Mapping mapping(Class<?> type, List<String> names, Written written, String path) {
    if (written instanceof Mapping mapping) {
      return mapping;
    }
    if (Short.class.isAssignableFrom(type) && written instanceof Scalar) {
      Entry entry = new Entry(written.line(), written);
      return new Mapping(written.line(), Map.of(names.getFirst(), entry));
    }
    problems.add(written.line(), path, "must be a mapping, and is " + written.what());
    return null;
  }

  private Object value(Form.Part part, Mapping mapping, String path) {
    if (part.name() == null) {
      return part.plain() == int.class ? (Object) mapping.line() : file;
    }
    Entry entry = mapping.entries().get(part.name());
    String at = below(path, part.name());
    if (entry == null || isNothing(entry.value())) {
      if (part.required()) {
        problems.add(mapping.line(), at, "is missing");
      }
      return absent(part.plain());
    }
    Object value = told(part.type(), entry.value(), at);
    return value == null ? absent(part.plain()) : value;
  }

  private Object told(Type type, Written written, String path) {
    if (type instanceof ParameterizedType many) {
      Type[] arguments = many.getActualTypeArguments();
      return many.getRawType() == Map.class
          ? texts(written, path)
          : list((Class<?>) arguments[0], written, path);
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord()
        ? record(plain.asSubclass(Record.class), written, path)
        : scalar(plain, written, path);
  }

  private List<Object> list(Class<?> type, Written written, String path) {
    if (!(written instanceof Sequence sequence)) {
      problems.add(written.line(), path, "must be a list, and is " + written.what());
      return List.of();
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Object item = told(type, sequence.items().get(i), path + "[" + i + "]");
      if (item != null) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  /** Each key with its values, one or several. */
  private Map<String, List<String>> texts(Written written, String path) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    if (!(written instanceof Mapping mapping)) {
      problems.add(written.line(), path, "must be a mapping, and is " + written.what());
      return texts;
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              Written value = entry.value();
              String at = below(path, name);
              problems.place(at, entry.line());
              texts.put(
                  name,
                  value instanceof Sequence
                      ? list(String.class, value, at).stream().map(String.class::cast).toList()
                      : List.of((String) scalarOrEmpty(value, at)));
            });
    return texts;
  }

  private Object scalarOrEmpty(Written written, String path) {
    Object value = scalar(String.class, written, path);
    return value == null ? "" : value;
  }

  private Object scalar(Class<?> type, Written written, String path) {
    if (!(written instanceof Scalar scalar) || scalar.sort() == Sort.NOTHING) {
      problems.add(written.line(), path, "must be a text, and is " + written.what());
      return null;
    }
    String text = scalar.text().strip();
    if (type == String.class) {
      return text;
    }
    if (type == int.class) {
      if (!text.matches("[0-9]{1,6}")) {
        problems.add(written.line(), path, "must be a whole number, such as 4");
        return null;
      }
      return Integer.valueOf(text);
    }
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    problems.addUnknown(
        written.line(), path, Problems.shown(text) + " is not valid here", text, words(type));
    return null;
  }

  /** The words of an enum, as they are written. */
  public static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Object absent(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    return type == int.class ? -1 : null;
  }

  private static boolean isNothing(Written written) {
    return written instanceof Scalar scalar && scalar.sort() == Sort.NOTHING;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
