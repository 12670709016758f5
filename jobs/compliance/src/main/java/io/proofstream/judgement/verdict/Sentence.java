package io.proofstream.judgement.verdict;

import io.proofstream.control.check.Operator;
import io.proofstream.control.check.Threshold;
import io.proofstream.control.check.Window;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Measured;
import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.MetricParameter;
import io.proofstream.policy.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in what was measured where a check's words leave a place for it. */
final class Sentence {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
  private static final int SHARE_DIGITS = 4;
  private static final int OTHER_DIGITS = 2;

  private final Asked asked;
  private final Measured measured;

  Sentence(Asked asked, Measured measured) {
    this.asked = asked;
    this.measured = measured;
  }

  /** What has no meaning stays as it is. */
  String fill(String words) {
    Matcher place = PLACE.matcher(words);
    return place.replaceAll(found -> Matcher.quoteReplacement(said(found.group(1), found.group())));
  }

  private String said(String name, String otherwise) {
    return switch (name) {
      case "value" -> number(rounded(measured.value()));
      case "pass" -> number(asked.pass());
      case "warn" -> number(asked.warn());
      case "numerator" -> String.valueOf(measured.numerator());
      case "denominator" -> String.valueOf(measured.denominator());
      case "failing" -> String.valueOf(measured.failing());
      case "window" -> window(asked.window());
      default -> asked.metric().parameter(name).map(this::parameter).orElse(otherwise);
    };
  }

  private String number(double value) {
    Unit unit = asked.metric().unit();
    return unit == Unit.SECONDS ? Words.duration(Math.round(value)) : Threshold.text(unit, value);
  }

  /** Towards what is worse, so that no number that misses a threshold reads as if it held. */
  private double rounded(double value) {
    RoundingMode mode =
        asked.check().operator() == Operator.GTE ? RoundingMode.FLOOR : RoundingMode.CEILING;
    int digits = asked.metric().unit() == Unit.SHARE ? SHARE_DIGITS : OTHER_DIGITS;
    return BigDecimal.valueOf(value).setScale(digits, mode).doubleValue();
  }

  private String parameter(MetricParameter parameter) {
    List<String> values = asked.parameters().getOrDefault(parameter.name(), List.of());
    return parameter.type() == MetricParameter.Type.DURATION
        ? values.stream()
            .map(text -> Words.duration(Durations.seconds(text)))
            .collect(Collectors.joining(", "))
        : String.join(", ", values);
  }

  static String window(Window window) {
    return window == Window.PERIOD
        ? "the period"
        : Words.duration(Durations.seconds(window.word()));
  }
}
