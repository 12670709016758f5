package io.proofstream.measure.metric.runtime;

import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.matter.SignsOfLife;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of the hours in which containers ran, those in which a sensor of their cluster was alive. Assets
 * say how many run where, senders say where they are alive; a sample puts the two together.
 */
final class SensorCoverage implements Metric {
  private static final String RUNS = "runs/";
  private static final String ALIVE = "alive/";

  private final Duration grace;

  SensorCoverage(Parameters parameters) {
    grace = parameters.duration("grace");
  }

  @Override
  public Nature nature() {
    return Nature.SAMPLED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    for (Container container : glance.running()) {
      String cluster = container.workload().cluster();
      tally.stands(RUNS + (cluster == null ? "" : cluster), 0, 1);
    }
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.COLLECTOR)) {
      return;
    }
    SignsOfLife signs = SignsOfLife.of(glance, SignsOfLife::isOfSensor);
    Set<String> clusters = new TreeSet<>(glance.knowledge().watched(glance.id()));
    boolean isSensor = !clusters.isEmpty();
    clusters.addAll(signs.watches());
    if (signs.at() == null || clusters.isEmpty()) {
      return;
    }
    Instant until = signs.until(grace);
    boolean isAlive = !until.isBefore(glance.to());
    clusters.forEach(cluster -> tally.stands(ALIVE + cluster, isAlive ? 1 : 0, 0));
    if (isAlive) {
      tally.again(until.plusMillis(1));
    } else if (isSensor) {
      tally.fails(new Item("collector", glance.id(), "last heard " + signs.at()));
    }
  }

  @Override
  public Sum sample(Map<String, Sum> labelled) {
    Sum sample = Sum.NONE;
    for (Map.Entry<String, Sum> entry : labelled.entrySet()) {
      if (entry.getKey().startsWith(RUNS)) {
        long running = entry.getValue().denominator();
        String cluster = entry.getKey().substring(RUNS.length());
        boolean isWatched = labelled.getOrDefault(ALIVE + cluster, Sum.NONE).numerator() > 0;
        sample = sample.plus(new Sum(isWatched ? running : 0, running));
      }
    }
    return sample;
  }
}
