package io.proofstream.measure.gauge;

import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Measured.Counted;
import io.proofstream.measure.gauge.Measured.Standing;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.posture.AssetGlance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Holds subjects against all gauges of an organisation. */
public final class Measuring {
  private final Map<String, Metric> metrics = new LinkedHashMap<>();

  /**
   * @param metricOf what computes a gauge
   */
  public Measuring(List<Gauge> gauges, Function<Gauge, Metric> metricOf) {
    gauges.forEach(gauge -> metrics.put(gauge.id(), metricOf.apply(gauge)));
  }

  public Measured ofAsset(AssetGlance glance) {
    return measure((metric, tally) -> metric.ofAsset(glance, tally));
  }

  public Measured ofMatter(MatterGlance glance) {
    return measure((metric, tally) -> metric.ofMatter(glance, tally));
  }

  private Measured measure(BiConsumer<Metric, Tally> look) {
    Sheet sheet = new Sheet();
    metrics.forEach(
        (id, metric) -> {
          sheet.begin(id);
          look.accept(metric, sheet);
        });
    return sheet.end();
  }

  /** Where everything is written down, one gauge after the other. */
  private static final class Sheet implements Tally {
    private final List<Standing> standing = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Map<String, Sum> sums = new TreeMap<>();
    private final List<Item> failing = new ArrayList<>();
    private String gauge;
    private Instant again;

    void begin(String next) {
      finish();
      gauge = next;
    }

    Measured end() {
      finish();
      return new Measured(standing, counted, again);
    }

    private void finish() {
      if (sums.isEmpty() && !failing.isEmpty()) {
        throw new IllegalStateException(gauge + " names what is wrong, but does not count it");
      }
      List<Item> wrong = List.copyOf(failing);
      for (Map.Entry<String, Sum> sum : sums.entrySet()) {
        standing.add(new Standing(gauge, sum.getKey(), sum.getValue(), wrong));
        wrong = List.of();
      }
      sums.clear();
      failing.clear();
    }

    @Override
    public void stands(String label, long numerator, long denominator) {
      sums.merge(label, new Sum(numerator, denominator), Sum::plus);
    }

    @Override
    public void fails(Item wrong) {
      failing.add(wrong);
    }

    @Override
    public void counts(Instant at, String label, long numerator, long denominator, Item wrong) {
      counted.add(new Counted(gauge, label, at, new Sum(numerator, denominator), wrong));
    }

    @Override
    public void again(Instant when) {
      again = again == null || when.isBefore(again) ? when : again;
    }
  }
}
