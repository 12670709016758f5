package io.proofstream.judgement.verdict;

import io.proofstream.evidence.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times and kinds of evidence as people write them. */
public final class Words {
  private record Unit(String name, long seconds) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("day", 86_400),
          new Unit("hour", 3_600),
          new Unit("minute", 60),
          new Unit("second", 1));
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  /** In the two largest units that there is something of: {@code 2 days 3 hours}. */
  public static String duration(long seconds) {
    List<String> parts = new ArrayList<>();
    long rest = Math.abs(seconds);
    for (Unit unit : UNITS) {
      long count = rest / unit.seconds();
      if (count > 0 && parts.size() < 2) {
        parts.add(count(count, unit.name()));
      }
      rest %= unit.seconds();
    }
    String text = parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
    return seconds < 0 ? "-" + text : text;
  }

  /** {@code 1 check}, {@code 2 checks}. */
  public static String count(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  /** To the minute, which is as much as people read. */
  public static String moment(Instant at) {
    return MOMENT.format(at) + " UTC";
  }

  /** {@code scan_completed or image_pushed}. */
  static String kinds(List<Kind> kinds) {
    return kinds.stream()
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }
}
