package io.proofstream.control.rule;

import io.proofstream.control.check.Threshold;
import io.proofstream.control.check.Window;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.MetricParameter;
import java.util.List;
import java.util.Map;

/** Parameters, windows and thresholds as somebody wrote them; says what is wrong with them. */
final class Numbers {
  private final Faults faults;
  private final String file;

  public Numbers(Faults faults, String file) {
    this.faults = faults;
    this.file = file;
  }

  /** All that may be said in place of a check's own. */
  public void check(
      int line,
      String key,
      MetricKind metric,
      Map<String, List<String>> parameters,
      String window,
      String pass,
      String warn) {
    parameters(line, key, metric, parameters);
    window(line, key + ".window", window);
    threshold(line, key + ".pass", metric, pass);
    threshold(line, key + ".warn", metric, warn);
  }

  /** What is written, if that can be understood; else the other. */
  public static Window or(String written, Window otherwise) {
    return written == null ? otherwise : Window.of(written).orElse(otherwise);
  }

  /** What is written, if that can be understood; else the other. */
  public static double or(MetricKind metric, String written, double otherwise) {
    try {
      return written == null ? otherwise : Threshold.value(metric.unit(), written);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  public void parameters(
      int line, String key, MetricKind metric, Map<String, List<String>> written) {
    List<String> known = metric.parameters().stream().map(MetricParameter::name).toList();
    written.forEach(
        (name, values) -> {
          String at = key + "." + name;
          MetricParameter parameter = metric.parameter(name).orElse(null);
          if (parameter == null) {
            faults.addUnknown(file, line, at, metric.id() + " has no such parameter", name, known);
            return;
          }
          String wrong = parameter.wrong(values);
          if (wrong != null) {
            faults.add(file, line, at, String.join(", ", values) + " " + wrong);
          }
        });
  }

  /** Null if it is none. */
  public Window window(int line, String key, String written) {
    if (written == null) {
      return null;
    }
    Window window = Window.of(written).orElse(null);
    if (window == null) {
      faults.addUnknown(file, line, key, written + " is no window", written, Window.words());
    }
    return window;
  }

  /** Null if it is none. */
  public Double threshold(int line, String key, MetricKind metric, String written) {
    if (written == null) {
      return null;
    }
    try {
      return Threshold.value(metric.unit(), written);
    } catch (IllegalArgumentException e) {
      faults.add(file, line, key, written + " " + e.getMessage());
      return null;
    }
  }
}
