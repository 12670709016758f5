package io.proofstream.console.controls;

import io.proofstream.console.Problem;
import io.proofstream.console.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as people write it: a time, the beginning of a day, so long ago, or the end of a period
 * by the calendar, UTC, or by the name that the policy in force gives it.
 */
final class Moment {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([hd])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String PERIOD =
      "SELECT json_extract_scalar(period, '$.to') FROM (SELECT document FROM policies WHERE org ="
          + " %s AND effective_at <= %s ORDER BY policy_version DESC LIMIT 1) CROSS JOIN"
          + " UNNEST(CAST(json_extract(document, '$.periods') AS array(json))) AS named (period)"
          + " WHERE json_extract_scalar(period, '$.name') = %s";

  private final String option;
  private final String written;

  /**
   * @param option that it was given to, for messages
   */
  Moment(String option, String written) {
    this.option = option;
    this.written = written.strip();
  }

  Instant of(String org, Instant now, Connection connection) throws SQLException {
    Instant named = endOfPeriod(org, now, connection);
    if (named != null) {
      return notAfter(now, named);
    }
    try {
      return notAfter(now, byCalendar(now));
    } catch (DateTimeParseException e) {
      throw Problem.usage(
              option + " " + written + " is no moment",
              "it is neither a time nor a period of " + org,
              "write 2026-09-30T12:00:00Z, 2026-10-01, 7d or 36h for so long ago, 2026-Q3, 2026-09,"
                  + " 2026, or the name of a period in the policy")
          .causedBy(e);
    }
  }

  private Instant notAfter(Instant now, Instant moment) {
    if (moment.isAfter(now)) {
      throw Problem.usage(
          option + " " + written + " is not over",
          "it ends at " + moment,
          "give a moment that is past; --to is now if left out");
    }
    return moment;
  }

  private Instant byCalendar(Instant now) {
    Matcher ago = AGO.matcher(written);
    if (ago.matches()) {
      long many = Long.parseLong(ago.group(1));
      return now.minus(ago.group(2).equals("h") ? Duration.ofHours(many) : Duration.ofDays(many));
    }
    Matcher quarter = QUARTER.matcher(written);
    if (quarter.matches()) {
      int year = Integer.parseInt(quarter.group(1));
      return endOf(YearMonth.of(year, 3 * Integer.parseInt(quarter.group(2))));
    }
    if (MONTH.matcher(written).matches()) {
      return endOf(YearMonth.parse(written));
    }
    if (YEAR.matcher(written).matches()) {
      return endOf(YearMonth.of(Integer.parseInt(written), 12));
    }
    if (DAY.matcher(written).matches()) {
      return begin(LocalDate.parse(written));
    }
    return Instant.parse(written);
  }

  private static Instant endOf(YearMonth month) {
    return begin(month.plusMonths(1).atDay(1));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Null if the policy in force names no such period. */
  private Instant endOfPeriod(String org, Instant now, Connection connection) throws SQLException {
    String question = PERIOD.formatted(Literal.of(org), Literal.of(now), Literal.of(written));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next() ? Instant.parse(rows.getString(1)) : null;
    }
  }
}
