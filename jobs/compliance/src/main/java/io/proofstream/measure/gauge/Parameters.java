package io.proofstream.measure.gauge;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.MetricParameter;
import io.proofstream.policy.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is said of one metric, nothing left open: defaults and the policy's own numbers are filled
 * in.
 */
public final class Parameters {
  private static final String OF_POLICY = "policy.";

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @param written what a check says of the metric
   * @param policy in force, as its document says it, by key
   * @param scope of a framework that the check is asked for
   */
  public static Parameters of(
      MetricKind metric,
      Map<String, List<String>> written,
      Map<String, Object> policy,
      String scope) {
    Map<String, List<String>> values = new TreeMap<>();
    for (MetricParameter parameter : metric.parameters()) {
      List<String> said = written.get(parameter.name());
      List<String> given = said == null ? absent(parameter.absent(), policy) : said;
      boolean promises = parameter.type() == MetricParameter.Type.OBLIGATION;
      values.put(
          parameter.name(), promises ? given.stream().map(o -> promise(o, scope)).toList() : given);
    }
    return new Parameters(values);
  }

  /** As {@link #asMap} gave them. */
  public static Parameters resolved(Map<String, List<String>> values) {
    return new Parameters(new TreeMap<>(values));
  }

  public Map<String, List<String>> asMap() {
    return values;
  }

  public List<String> texts(String name) {
    return values.get(name);
  }

  /** The only value; null if there is none. */
  public String word(String name) {
    List<String> all = values.get(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  public Duration duration(String name) {
    return Duration.ofSeconds(Durations.seconds(word(name)));
  }

  /** Null where either will do. */
  public Boolean either(String name) {
    return word(name) == null ? null : Boolean.valueOf(word(name));
  }

  public boolean is(String name) {
    return Boolean.parseBoolean(word(name));
  }

  /** Null if there is none. */
  public Double number(String name) {
    return word(name) == null ? null : Double.valueOf(word(name));
  }

  /** All of them where none is named. */
  public Set<Severity> severities(String name) {
    Set<Severity> named = words(name, Severity.class);
    return named.isEmpty() ? EnumSet.allOf(Severity.class) : named;
  }

  public <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    values.get(name).forEach(word -> words.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT))));
    return words;
  }

  private static List<String> absent(String written, Map<String, Object> policy) {
    if (written.startsWith(OF_POLICY)) {
      return decided(written.substring(OF_POLICY.length()), policy);
    }
    return Stream.of(written.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> decided(String path, Map<String, Object> policy) {
    Object value = policy;
    for (String key : path.split("\\.")) {
      value = value instanceof Map<?, ?> object ? object.get(key) : null;
    }
    if (value == null) {
      throw new IllegalStateException("A metric's default names no key of a policy: " + path);
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /** A pattern of obligations: the organisation's own, one of the framework's, or all of those. */
  private static String promise(String written, String scope) {
    return switch (written) {
      case "policy" -> written;
      case "own" -> scope + ":*";
      default -> scope + ":" + written;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that && that.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return new ArrayList<>(values.entrySet()).toString();
  }
}
