package io.proofstream.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as people write them: {@code 36h}, {@code 7d}, {@code 30m}. A day is 24 hours.
 */
public final class Durations {
  /** What a duration looks like. */
  public static final String FORM = "[0-9]{1,9}[smhd]";

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})([smhd])");

  private record Unit(char letter, long seconds) {}

  private static final List<Unit> UNITS =
      List.of(new Unit('d', 86_400), new Unit('h', 3_600), new Unit('m', 60), new Unit('s', 1));

  private Durations() {}

  /**
   * @throws IllegalArgumentException if it is no length of time
   */
  public static long seconds(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("is no length of time, such as 36h, 7d or 30m");
    }
    char letter = written.group(2).charAt(0);
    Unit unit = UNITS.stream().filter(u -> u.letter() == letter).findFirst().orElseThrow();
    return Long.parseLong(written.group(1)) * unit.seconds();
  }

  /** In the largest unit that leaves nothing over. */
  public static String text(long seconds) {
    for (Unit unit : UNITS) {
      if (seconds % unit.seconds() == 0) {
        return seconds / unit.seconds() + String.valueOf(unit.letter());
      }
    }
    throw new IllegalStateException("Every number of seconds is one of seconds");
  }
}
