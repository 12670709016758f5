package io.proofstream;

import io.proofstream.document.DocumentFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code --key value} pairs. A key that nobody asked for is an error, not a wish unheard. */
final class Arguments {
  private final Map<String, String> given;
  private final TreeSet<String> known = new TreeSet<>();

  private Arguments(Map<String, String> given) {
    this.given = given;
  }

  static Arguments parse(String... arguments) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "Expected --key value, found '"
                + arguments[i]
                + "' without its "
                + (i + 1 == arguments.length ? "value" : "key"));
      }
      String key = arguments[i].substring(2);
      if (given.put(key, arguments[i + 1]) != null) {
        throw new IllegalArgumentException("--" + key + " is given twice");
      }
    }
    return new Arguments(given);
  }

  String required(String key) {
    String value = optional(key, null);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("--" + key + " is required");
    }
    return value;
  }

  String optional(String key, String otherwise) {
    known.add(key);
    return given.getOrDefault(key, otherwise);
  }

  long number(String key, long otherwise) {
    String value = optional(key, Long.toString(otherwise));
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--" + key + " must be a whole number, not '" + value + "'", e);
    }
  }

  /** One of an enum's words, written with hyphens: {@code exactly-once}. */
  <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
    String value = optional(key, hyphenated(otherwise));
    List<String> known = new ArrayList<>();
    for (E word : words.getEnumConstants()) {
      if (hyphenated(word).equalsIgnoreCase(value)) {
        return word;
      }
      known.add(hyphenated(word));
    }
    throw new IllegalArgumentException(
        "--" + key + " must be one of " + known + ", not '" + value + "'");
  }

  private static String hyphenated(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A secret comes from the file named by {@code --key-file}, so that it shows in no process list
   * and no UI.
   */
  String secret(String key) {
    String file = optional(key + "-file", null);
    if (file == null) {
      return "";
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("--" + key + "-file: cannot read " + file, e);
    }
  }

  /** What the file that {@code --key} names says; empty if it is not given. */
  Optional<String> text(String key) {
    String file = optional(key, null);
    try {
      return file == null ? Optional.empty() : Optional.of(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("--" + key + ": cannot read " + file, e);
    }
  }

  /** The documents of the folder that {@code --key} names; empty if it is not given. */
  Optional<DocumentFolder> folder(String key) {
    String folder = optional(key, null);
    try {
      return folder == null ? Optional.empty() : Optional.of(DocumentFolder.of(Path.of(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException("--" + key + ": cannot read " + folder, e);
    }
  }

  /** The pairs of the properties file that {@code --key} names; none if it is not given. */
  Map<String, String> file(String key) {
    String file = optional(key, null);
    Map<String, String> pairs = new TreeMap<>();
    if (file != null) {
      try (Reader reader = Files.newBufferedReader(Path.of(file))) {
        Properties properties = new Properties();
        properties.load(reader);
        properties.stringPropertyNames().forEach(n -> pairs.put(n, properties.getProperty(n)));
      } catch (IOException e) {
        throw new UncheckedIOException("--" + key + ": cannot read " + file, e);
      }
    }
    return pairs;
  }

  /** All keys that begin with the prefix, without it. */
  Map<String, String> prefixed(String prefix) {
    Map<String, String> found = new TreeMap<>();
    given.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            known.add(key);
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  void refuseUnknown() {
    for (String key : given.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("Unknown setting --" + key + "; known are " + known);
      }
    }
  }
}
