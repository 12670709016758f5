package io.proofstream.policy;

import java.util.List;

/**
 * How policies name many things at once: {@code *} is any part, none too, and every other letter
 * stands for itself. A pattern must match the whole. The time is linear in the text, whoever wrote
 * the pattern.
 */
public final class Patterns {
  private static final char ANY = '*';

  private Patterns() {}

  public static boolean matchesAny(List<String> patterns, String text) {
    for (String pattern : patterns) {
      if (matches(pattern, text)) {
        return true;
      }
    }
    return false;
  }

  public static boolean matches(String pattern, String text) {
    int first = pattern.indexOf(ANY);
    if (first < 0) {
      return pattern.equals(text);
    }
    int last = pattern.lastIndexOf(ANY);
    int tail = pattern.length() - last - 1;
    if (text.length() < first + tail
        || !text.startsWith(pattern.substring(0, first))
        || !text.endsWith(pattern.substring(last + 1))) {
      return false;
    }
    // What lies between two stars is taken where it first comes: that leaves most for the rest.
    int at = first;
    int end = text.length() - tail;
    for (int from = first + 1; from <= last; ) {
      int to = pattern.indexOf(ANY, from);
      at = endOfFirst(pattern.substring(from, to), text, at, end);
      if (at < 0) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /**
   * Where the first occurrence of the part within the bounds ends, or -1. Knuth, Morris and Pratt:
   * no letter of the text is looked at from the beginning of the part again.
   */
  private static int endOfFirst(String part, String text, int start, int end) {
    if (part.isEmpty()) {
      return start;
    }
    int[] overlap = overlaps(part);
    int matched = 0;
    for (int i = start; i < end; i++) {
      while (matched > 0 && text.charAt(i) != part.charAt(matched)) {
        matched = overlap[matched - 1];
      }
      matched += text.charAt(i) == part.charAt(matched) ? 1 : 0;
      if (matched == part.length()) {
        return i + 1;
      }
    }
    return -1;
  }

  /** For each beginning of the part, how much of its own beginning it ends with. */
  private static int[] overlaps(String part) {
    int[] overlap = new int[part.length()];
    int length = 0;
    for (int i = 1; i < part.length(); i++) {
      while (length > 0 && part.charAt(i) != part.charAt(length)) {
        length = overlap[length - 1];
      }
      length += part.charAt(i) == part.charAt(length) ? 1 : 0;
      overlap[i] = length;
    }
    return overlap;
  }
}
