package io.proofstream.judgement;

import io.proofstream.measure.MetricKind;
import io.proofstream.measure.MetricParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds of a metric where a check says nothing: its default, or a number of the policy. */
final class Parameters {
  private static final String OF_POLICY = "policy.";

  private Parameters() {}

  /**
   * All parameters of the metric.
   *
   * @param policy as its document says it, by key
   */
  static Map<String, List<String>> of(
      MetricKind metric, Map<String, List<String>> written, Map<String, Object> policy) {
    Map<String, List<String>> all = new TreeMap<>();
    for (MetricParameter parameter : metric.parameters()) {
      List<String> said = written.get(parameter.name());
      all.put(parameter.name(), said == null ? absent(parameter.absent(), policy) : said);
    }
    return all;
  }

  private static List<String> absent(String text, Map<String, Object> policy) {
    if (text.startsWith(OF_POLICY)) {
      return texts(read(text.substring(OF_POLICY.length()), policy));
    }
    return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::trim).toList();
  }

  private static Object read(String path, Map<String, Object> policy) {
    Object value = policy;
    for (String key : path.split("\\.")) {
      value = value instanceof Map<?, ?> object ? object.get(key) : null;
    }
    if (value == null) {
      throw new IllegalStateException("A metric's default names no key of a policy: " + path);
    }
    return value;
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
