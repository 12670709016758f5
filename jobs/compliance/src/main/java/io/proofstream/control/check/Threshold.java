package io.proofstream.control.check;

import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.policy.Durations;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as people write it: {@code 95%} of shares, {@code 30d} of times, else a number. */
public final class Threshold {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");

  private Threshold() {}

  /**
   * @throws IllegalArgumentException if it is none, saying what it should be
   */
  public static double value(Unit unit, String text) {
    return switch (unit) {
      case SHARE -> share(text);
      case SECONDS -> Durations.seconds(text);
      case COUNT, SCORE -> number(text);
    };
  }

  /** The same, as people write it. */
  public static String text(Unit unit, double value) {
    return switch (unit) {
      case SHARE -> plain(BigDecimal.valueOf(value).movePointRight(2)) + "%";
      case SECONDS -> Durations.text(Math.round(value));
      case COUNT, SCORE -> plain(BigDecimal.valueOf(value));
    };
  }

  private static double share(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : "";
    if (!NUMBER.matcher(number).matches() || Double.parseDouble(number) > 100) {
      throw new IllegalArgumentException("is no share, such as 95%");
    }
    return new BigDecimal(number).movePointLeft(2).doubleValue();
  }

  private static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("is no number, such as 5");
    }
    return Double.parseDouble(text);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
