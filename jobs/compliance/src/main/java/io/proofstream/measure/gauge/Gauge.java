package io.proofstream.measure.gauge;

import io.proofstream.evidence.Digest;
import java.util.List;
import java.util.Map;

/**
 * One thing to be measured: a metric with all that is said of it. Whoever asks the same shares it.
 *
 * @param id deterministic, of the other components
 * @param leastConfidence evidence below that counts as absent
 */
public record Gauge(
    String id, String metric, Map<String, List<String>> parameters, int leastConfidence) {
  /** Short, since every subject remembers the ids of all that it adds to. */
  private static final int LENGTH = 10;

  public static Gauge of(String metric, Parameters parameters, int leastConfidence) {
    String said = parameters.asMap() + "/" + leastConfidence;
    return new Gauge(Digest.id("gauge", metric, said), metric, parameters.asMap(), leastConfidence);
  }
}
