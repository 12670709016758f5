package io.proofstream.judgement.brief;

import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Programme;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.AllMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be measured in order to answer all that is asked. */
public final class Gauges {
  private static final Set<String> MEASURED = AllMetrics.ids();

  private Gauges() {}

  /** By the id of what is asked; what nothing measures is not there. */
  public static Map<String, Gauge> of(Programme programme) {
    Map<String, Gauge> gauges = new TreeMap<>();
    for (Map.Entry<String, Asked> entry : programme.asked().entrySet()) {
      Asked asked = entry.getValue();
      if (MEASURED.contains(asked.check().metric())) {
        Parameters parameters = Parameters.resolved(asked.parameters());
        gauges.put(
            entry.getKey(),
            Gauge.of(asked.check().metric(), parameters, asked.check().minimumConfidence()));
      }
    }
    return gauges;
  }

  /** Each once. */
  public static List<Gauge> distinct(Map<String, Gauge> gauges) {
    Map<String, Gauge> byId = new LinkedHashMap<>();
    for (Gauge gauge : gauges.values()) {
      Gauge other = byId.put(gauge.id(), gauge);
      if (other != null && !other.equals(gauge)) {
        throw new IllegalStateException("Two gauges have one id: " + gauge + " and " + other);
      }
    }
    return List.copyOf(byId.values());
  }
}
