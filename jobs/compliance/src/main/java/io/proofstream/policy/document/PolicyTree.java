package io.proofstream.policy.document;

import io.proofstream.document.Key;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Durations;
import io.proofstream.policy.Policy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A policy as the document says it: keys, texts, flags, lists and nothing else. Every key is there,
 * defaults too, but for those that mean nothing when absent.
 */
public final class PolicyTree {
  private PolicyTree() {}

  public static Map<String, Object> of(Policy policy) {
    return object(policy);
  }

  private static Map<String, Object> object(Record record) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Key key : Key.of(record.getClass())) {
      Object value = key.of(record);
      if (value != null) {
        object.put(key.name(), key.isDuration() ? Durations.text((Long) value) : value(value));
      }
    }
    return object;
  }

  private static Object value(Object value) {
    return switch (value) {
      case Record record -> object(record);
      case List<?> list -> list.stream().map(PolicyTree::value).toList();
      case Map<?, ?> windows -> windows(windows);
      case Enum<?> word -> word(word);
      case Instant instant -> instant.toString();
      default -> value;
    };
  }

  /** A severity without a window is there too: absent would mean the default. */
  private static Map<String, Object> windows(Map<?, ?> windows) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      if (severity != Severity.UNKNOWN) {
        Object seconds = windows.get(severity);
        all.put(word(severity), seconds == null ? null : Durations.text((Long) seconds));
      }
    }
    return all;
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
