package io.proofstream.control.check;

import io.proofstream.evidence.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question to the evidence, with the answers that are good enough.
 *
 * @param parameters what it says of its metric; what it does not is the metric's own default
 * @param pass from where it passes
 * @param warn from where it only warns; the same as pass if there is no such band
 * @param minimumPopulation fewer than that are too few to judge
 * @param minimumConfidence evidence below that counts as absent
 * @param requires what must keep coming, or else nothing is known
 * @param met said when it passes, with {@code {value}} and the like
 * @param missed said when it does not
 * @param gap what is missing where it does not pass
 * @param org whose it is; null of those that come with the product
 */
public record Check(
    String id,
    String title,
    String metric,
    Map<String, List<String>> parameters,
    Window window,
    Operator operator,
    double pass,
    double warn,
    int minimumPopulation,
    int minimumConfidence,
    Set<EvidenceCategory> evidence,
    List<Requirement> requires,
    String met,
    String missed,
    String recommendation,
    String gap,
    String org) {

  /** One of the kinds, or a sign of life of who sends them, must come at least so often. */
  public record Requirement(List<Kind> kinds, long everySeconds) {}
}
