package io.proofstream.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times as tools write them. Nearly all are {@code 2026-01-31T12:00:00Z}, with a fraction or
 * without, and there is one in each finding: those are read digit by digit, at a tenth of the cost.
 */
final class Times {
  private static final String FORM = "0000-00-00T00:00:00";
  private static final int MAX_FRACTION = 9;

  private Times() {}

  /** ISO 8601 with an offset; null if the text is no such time. */
  static Instant instantOf(String text) {
    try {
      return isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isPlain(String text) {
    int end = text.length() - 1;
    int fraction = end - FORM.length() - 1;
    if (end < FORM.length()
        || text.charAt(end) != 'Z'
        || fraction == 0
        || fraction > MAX_FRACTION) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char wanted = i < FORM.length() ? FORM.charAt(i) : i == FORM.length() ? '.' : '0';
      char c = text.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  private static Instant plain(String text) {
    int nanos = 0;
    for (int i = 0; i < MAX_FRACTION; i++) {
      int at = FORM.length() + 1 + i;
      nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
