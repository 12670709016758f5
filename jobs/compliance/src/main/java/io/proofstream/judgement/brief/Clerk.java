package io.proofstream.judgement.brief;

import io.proofstream.control.check.Window;
import io.proofstream.evidence.Kind;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.Brief;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.measure.total.Totals;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what is known for each question, from the organisation's sums and from who was
 * heard. Made once for each version of a policy.
 */
public final class Clerk {
  private final Bench bench;
  private final ZoneId zone;
  private final List<Gauge> gauges;
  private final Map<String, Metric> metrics = new HashMap<>();
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Map<String, List<Line>> linesOf = new HashMap<>();
  private final Map<String, Set<Need>> needsOf = new HashMap<>();
  private final Map<String, Set<Proof>> proofsOf = new HashMap<>();
  private final Map<Proof, List<String>> provenBy = new HashMap<>();

  public Clerk(Bench bench) {
    this.bench = bench;
    zone = ZoneId.of(bench.policy().timeZone());
    Map<String, Gauge> gaugeOf = Gauges.of(bench.programme());
    gauges = Gauges.distinct(gaugeOf);
    gauges.forEach(gauge -> metrics.put(gauge.id(), AllMetrics.of(gauge)));
    bench.programme().asked().forEach((id, asked) -> ask(id, asked, gaugeOf.get(id)));
  }

  private void ask(String id, Asked asked, Gauge gauge) {
    for (Need need : asked.needs()) {
      for (Kind kind : need.requirement().kinds()) {
        needsOf.computeIfAbsent(Listening.gauge(kind), heard -> new HashSet<>()).add(need);
      }
    }
    if (gauge != null) {
      Metric metric = metrics.get(gauge.id());
      Audience audience =
          bench.policy().boundaries().isEmpty() ? Audience.all() : Audience.with(asked.scope());
      Line line = new Line(id, asked, gauge, metric, audience, Proof.of(asked));
      lines.put(id, line);
      linesOf.computeIfAbsent(gauge.id(), each -> new ArrayList<>()).add(line);
      provenBy.computeIfAbsent(line.proof(), each -> new ArrayList<>()).add(id);
      for (Kind kind : line.proof().kinds()) {
        proofsOf.computeIfAbsent(Listening.gauge(kind), heard -> new HashSet<>()).add(line.proof());
      }
    }
  }

  /** What is to be measured, each once. */
  public List<Gauge> gauges() {
    return gauges;
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
   * @param recollection of the last sitting; it is brought forward
   */
  Brief brief(Totals totals, Listening listening, Recollection recollection, Instant at)
      throws Exception {
    return new Bundle(this, totals, listening, recollection, at).fill();
  }

  Line line(String askedId) {
    return lines.get(askedId);
  }

  Collection<Line> lines() {
    return lines.values();
  }

  /** That rest on sums of a gauge. */
  List<Line> linesOf(String gauge) {
    return linesOf.getOrDefault(gauge, List.of());
  }

  /** That rest on sums of one of these. */
  List<Line> linesOf(Set<String> gauges) {
    return gauges.stream().flatMap(gauge -> linesOf(gauge).stream()).toList();
  }

  /** By which it is known who was heard. */
  Set<String> heardGauges() {
    return needsOf.keySet();
  }

  /** What is needed of what that one hears. */
  Set<Need> needsOf(String heardGauge) {
    return needsOf.getOrDefault(heardGauge, Set.of());
  }

  /** What rests on what that one hears. */
  Set<Proof> proofsOf(String heardGauge) {
    return proofsOf.getOrDefault(heardGauge, Set.of());
  }

  /** Ids of questions whose answers rest on that. */
  List<String> provenBy(Proof proof) {
    return provenBy.get(proof);
  }

  /** When a window began, as seen in an hour. */
  Instant beginning(Window window, Instant hour) {
    return bench.beginning(window, hour);
  }

  /** Of the calendar months. */
  ZoneId zone() {
    return zone;
  }

  long silenceGraceSeconds() {
    return bench.silenceGraceSeconds();
  }
}
