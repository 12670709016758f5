package io.proofstream.console.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Trino reads them within a statement. */
public final class Literal {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private Literal() {}

  public static String of(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  public static String of(Instant instant) {
    return "TIMESTAMP '" + TIMESTAMP.format(instant) + " UTC'";
  }

  /** {@code ('a', 'b')}. */
  public static String in(List<String> texts) {
    return texts.stream().map(Literal::of).collect(Collectors.joining(", ", "(", ")"));
  }
}
