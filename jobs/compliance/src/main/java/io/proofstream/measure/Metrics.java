package io.proofstream.measure;

import io.proofstream.document.DocumentFolder;
import io.proofstream.document.Problems;
import io.proofstream.document.RecordText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that can be measured: the entries of {@code metrics.yml}. */
public final class Metrics {
  private static final String FILE = "metrics.yml";
  private static final Map<String, MetricKind> ALL = read();

  private Metrics() {}

  public static List<MetricKind> all() {
    return List.copyOf(ALL.values());
  }

  public static List<String> ids() {
    return List.copyOf(ALL.keySet());
  }

  public static Optional<MetricKind> of(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  private static Map<String, MetricKind> read() {
    String text =
        DocumentFolder.packed("measure", "/io/proofstream/measure/" + FILE, FILE::equals)
            .texts()
            .get(FILE);
    Problems problems = new Problems(FILE);
    Map<String, MetricKind> all = new LinkedHashMap<>();
    for (MetricKind metric : new RecordText(FILE, problems).many(MetricKind.class, text)) {
      if (all.putIfAbsent(metric.id(), metric) != null) {
        problems.add(1, metric.id(), "is there twice");
      }
    }
    if (!problems.byLine().isEmpty()) {
      throw new IllegalStateException("The metrics are broken: " + problems.byLine());
    }
    return all;
  }
}
