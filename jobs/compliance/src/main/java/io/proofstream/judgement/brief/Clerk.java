package io.proofstream.judgement.brief;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.control.check.Window;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Programme;
import io.proofstream.measure.MetricKind;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Figure;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Readings;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.measure.total.Totals;
import io.proofstream.policy.Durations;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Reporting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts together what is known for each question, from the organisation's sums and from who was
 * heard. Made once for each version of a policy.
 */
public final class Clerk {
  private final Programme programme;
  private final Policy policy;
  private final Map<String, Gauge> gauges;
  private final Map<String, Metric> metrics = new HashMap<>();
  private final Map<String, Predicate<String>> audiences = new HashMap<>();

  public Clerk(Programme programme, Policy policy) {
    this.programme = programme;
    this.policy = policy;
    this.gauges = Gauges.of(programme);
    Gauges.distinct(gauges).forEach(gauge -> metrics.put(gauge.id(), AllMetrics.of(gauge)));
    programme
        .scopes()
        .forEach(
            scope ->
                audiences.put(
                    scope.scope(),
                    policy.boundaries().isEmpty() ? Audience.all() : Audience.with(scope.scope())));
  }

  /** What is to be measured, each once. */
  public List<Gauge> gauges() {
    return Gauges.distinct(gauges);
  }

  /** Takes what stands as the sample of the hour that ends now. */
  public void sample(Totals totals, Instant hourEnd) throws Exception {
    for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
      if (metric.getValue().nature() == Nature.SAMPLED) {
        totals.sample(metric.getKey(), hourEnd, metric.getValue()::sample);
      }
    }
  }

  /**
   * @param before of an earlier moment; what of it still holds is taken from there
   * @param changed gauges whose sums changed since; null if all is to be looked at again
   */
  public Brief brief(
      Totals totals, Listening listening, Brief before, Set<String> changed, Instant at)
      throws Exception {
    Hearings hearings = new Hearings(totals, listening, at);
    Map<String, Measured> measured = new TreeMap<>();
    Map<Requirement, Heard> heard = new HashMap<>();
    for (Map.Entry<String, Asked> entry : programme.asked().entrySet()) {
      Asked asked = entry.getValue();
      Gauge gauge = gauges.get(entry.getKey());
      Instant from = beginning(asked.window(), at);
      for (Requirement requirement : asked.check().requires()) {
        heard.computeIfAbsent(requirement, required -> hearings.of(required, from, grace()));
      }
      if (gauge != null) {
        Measured known = before.measured().get(entry.getKey());
        boolean holds = known != null && changed != null && !changed.contains(gauge.id());
        measured.put(
            entry.getKey(), holds ? known : measure(asked, gauge, totals, hearings, from, at));
      }
    }
    return new Brief(measured, heard);
  }

  private Measured measure(
      Asked asked, Gauge gauge, Totals totals, Hearings hearings, Instant from, Instant at)
      throws Exception {
    Metric metric = metrics.get(gauge.id());
    Predicate<String> audience = audiences.get(asked.scope());
    Readings readings =
        metric.nature() == Nature.STANDING
            ? totals.standing(gauge.id(), audience, at)
            : totals.gathered(gauge.id(), audience, from, at, ZoneId.of(policy.timeZone()));
    Figure figure = metric.figure(asked.metric().unit(), readings);
    Hearings.Evidence evidence = hearings.evidence(asked.check(), from);
    return new Measured(
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        failing(asked.metric(), figure),
        evidence.lastAt(),
        evidence.count(),
        evidence.uncertain(),
        evidence.leastConfidence(),
        gauge.id());
  }

  private static long failing(MetricKind metric, Figure figure) {
    return switch (metric.unit()) {
      case SHARE ->
          metric.better() == MetricKind.Better.LOWER
              ? figure.numerator()
              : figure.denominator() - figure.numerator();
      case COUNT -> figure.numerator();
      case SECONDS, SCORE -> 0;
    };
  }

  private Instant beginning(Window window, Instant at) {
    return window == Window.PERIOD
        ? Reporting.beginning(policy, at)
        : at.minusSeconds(Durations.seconds(window.word()));
  }

  private long grace() {
    return policy.scanning().silenceGraceSeconds();
  }
}
