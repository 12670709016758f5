package io.proofstream.console.envelope;

import io.proofstream.console.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as people type them: a date, or a time that says its zone. */
public final class Times {
  private Times() {}

  public static Instant instant(String option, String at, Instant now) {
    Instant instant = parse(option, at);
    if (instant.isAfter(now.plus(Envelope.FUTURE_BOUND))) {
      throw Problem.usage(
          option + " " + at + " is in the future",
          "it is now " + now + ", and nothing has happened that is yet to come",
          "say when it was observed, or leave it out: then the tool's own time counts");
    }
    if (instant.isBefore(Instant.EPOCH)) {
      throw Problem.usage(
          option + " " + at + " is before 1970",
          "the pipeline would reject it, since no tool is that old",
          "say when it was observed");
    }
    return instant;
  }

  private static Instant parse(String option, String at) {
    try {
      if (at.indexOf('T') < 0) {
        return LocalDate.parse(at).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw Problem.usage(option + " '" + at + "' is not a time that can be used", why(at), fix(at))
          .causedBy(e);
    }
  }

  private static String why(String at) {
    return isLocal(at)
        ? "it does not say in which time zone"
        : "it is neither an ISO 8601 date nor an ISO 8601 time with its zone";
  }

  private static String fix(String at) {
    return isLocal(at)
        ? "add Z if it is UTC (" + at + "Z), or the offset (" + at + "+01:00)"
        : "write 2026-11-21, 2026-11-21T09:30:00Z or 2026-11-21T10:30:00+01:00";
  }

  private static boolean isLocal(String at) {
    try {
      LocalDateTime.parse(at);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
