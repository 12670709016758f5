package io.proofstream.policy.reading;

import io.proofstream.document.Key;
import io.proofstream.document.Problems;
import io.proofstream.document.Written;
import io.proofstream.document.Written.Entry;
import io.proofstream.document.Written.Mapping;
import io.proofstream.document.Written.Scalar;
import io.proofstream.document.Written.Sort;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Durations;
import io.proofstream.policy.document.Limits;
import io.proofstream.trust.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes single values of what is written; null of what is wrong, which is then said. */
final class ScalarReader {
  private static final int LONGEST_TEXT = 256;
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,15}");
  private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]+");
  private static final Pattern STREAM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");

  private final Problems problems;
  private final ZoneId zone;

  ScalarReader(Problems problems, ZoneId zone) {
    this.problems = problems;
    this.zone = zone;
  }

  Object value(Key key, Class<?> type, Written written, String path) {
    if (!(written instanceof Scalar scalar) || scalar.sort() == Sort.NOTHING) {
      problems.add(
          written.line(), path, "must be " + wanted(key, type) + ", and is " + written.what());
      return null;
    }
    if (type == boolean.class) {
      return flag(scalar, path);
    }
    if (key.isDuration()) {
      return duration(key, scalar, path);
    }
    if (type == long.class) {
      return version(scalar, path);
    }
    if (type == Instant.class) {
      return instant(scalar, path);
    }
    String text = word(key, type, scalar, path);
    return text == null || type == String.class ? text : constant(type, text);
  }

  /** The defaults, with what is said instead of them; null says that there is no window. */
  Map<Severity, Long> windows(Key key, Written written, String path, Map<?, ?> defaults) {
    Map<Severity, Long> windows = new EnumMap<>(Severity.class);
    defaults.forEach((severity, seconds) -> windows.put((Severity) severity, (Long) seconds));
    if (!(written instanceof Mapping mapping)) {
      problems.add(written.line(), path, "must be a mapping, and is " + written.what());
      return windows;
    }
    for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
      String at = path + "." + each.getKey();
      Entry entry = each.getValue();
      problems.place(at, entry.line());
      if (!Limits.SEVERITIES.contains(each.getKey())) {
        problems.addUnknown(
            entry.line(), at, "there is no such severity", each.getKey(), Limits.SEVERITIES);
        continue;
      }
      Severity severity = (Severity) constant(Severity.class, each.getKey());
      if (entry.value() instanceof Scalar scalar && scalar.sort() == Sort.NOTHING) {
        windows.remove(severity);
      } else if (entry.value() instanceof Scalar scalar) {
        Long seconds = duration(key, scalar, at);
        if (seconds != null) {
          windows.put(severity, seconds);
        }
      } else {
        problems.add(entry.line(), at, "must be a length of time, and is " + entry.value().what());
      }
    }
    return windows;
  }

  private Long duration(Key key, Scalar scalar, String path) {
    if (!scalar.text().matches(Durations.FORM)) {
      boolean isNumber = scalar.sort() == Sort.NUMBER;
      String example = isNumber ? ": %sh, %sd".formatted(scalar.text(), scalar.text()) : "";
      problems.add(
          scalar.line(),
          path,
          isNumber
              ? "is a number without a unit" + Problems.shown(example)
              : "is no length of time, such as 36h, 7d or 30m");
      return null;
    }
    long seconds = Durations.seconds(scalar.text());
    Limits.Bounds bounds = Limits.bounds(key);
    if (!bounds.hold(seconds)) {
      problems.add(scalar.line(), path, "%s is not within %s".formatted(scalar.text(), bounds));
      return null;
    }
    return seconds;
  }

  private Boolean flag(Scalar scalar, String path) {
    if (scalar.sort() != Sort.FLAG) {
      problems.add(scalar.line(), path, "must be true or false");
      return null;
    }
    return Boolean.valueOf(scalar.text());
  }

  private Long version(Scalar scalar, String path) {
    if (scalar.sort() != Sort.NUMBER || !VERSION.matcher(scalar.text()).matches()) {
      problems.add(scalar.line(), path, "must be a whole number, such as 4");
      return null;
    }
    return Long.valueOf(scalar.text());
  }

  private Instant instant(Scalar scalar, String path) {
    String text = scalar.text();
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      problems.add(
          scalar.line(), path, "is neither a date (2026-12-01) nor a time (2026-12-01T09:00:00Z)");
      return null;
    }
  }

  private String word(Key key, Class<?> type, Scalar scalar, String path) {
    String text = scalar.text();
    if (scalar.sort() == Sort.FLAG) {
      problems.add(scalar.line(), path, "is true or false to YAML; quote it if it is a text");
      return null;
    }
    String wrong = wrong(key, text);
    if (wrong != null) {
      problems.add(scalar.line(), path, wrong);
      return null;
    }
    List<String> words = Limits.words(key, type);
    if (words != null && !words.contains(text)) {
      problems.addUnknown(
          scalar.line(), path, "%s is not valid here".formatted(Problems.shown(text)), text, words);
      return null;
    }
    return text;
  }

  /** What is wrong with a text, whichever words it may be of; null if nothing is. */
  private static String wrong(Key key, String text) {
    if (text.isBlank()) {
      return "must not be empty";
    }
    if (text.length() > LONGEST_TEXT) {
      return "is longer than %d letters".formatted(LONGEST_TEXT);
    }
    if (!SAID.matcher(text).matches() || !text.equals(text.strip())) {
      return "has letters that cannot be seen";
    }
    if (key.id().equals("StreamRule.stream") && !STREAM.matcher(text).matches()) {
      return "is no name of a stream: a-z, 0-9, dot, hyphen and underscore";
    }
    return key.id().equals("Collector.publicKey") ? wrongKey(text) : null;
  }

  private static String wrongKey(String base64) {
    try {
      Signature.publicKey(base64);
      return null;
    } catch (IllegalArgumentException e) {
      return "is " + e.getMessage() + "; ./proofstream collector show prints it";
    }
  }

  private static Object constant(Class<?> type, String word) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(word.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new IllegalStateException("The word was looked up before");
  }

  private static String wanted(Key key, Class<?> type) {
    if (type == boolean.class) {
      return "true or false";
    }
    if (key.isDuration()) {
      return "a length of time";
    }
    if (type == Instant.class) {
      return "a date or a time";
    }
    return type == long.class ? "a whole number" : "a text";
  }
}
