package io.proofstream.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.measure.MetricParameter.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void everyMetricIsDefined() {
    assertThat(Metrics.all())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            metric -> {
              assertThat(metric.definition()).endsWith(".").hasSizeGreaterThan(60);
              assertThat(metric.noData()).endsWith(".");
              assertThat(metric.tables()).isNotEmpty();
            });
  }

  @Test
  void whatAParameterIsWhereNobodySaysItIsAValueOfIt() {
    for (MetricKind metric : Metrics.all()) {
      for (MetricParameter parameter : metric.parameters()) {
        if (!parameter.absent().isEmpty() && !parameter.absent().startsWith("policy.")) {
          assertThat(parameter.wrong(List.of(parameter.absent().split(","))))
              .as("%s.%s", metric.id(), parameter.name())
              .isNull();
        }
      }
    }
  }

  @Test
  void aCountOfNothingIsANumber() {
    assertThat(Metrics.all())
        .filteredOn(metric -> metric.unit() == MetricKind.Unit.COUNT)
        .allMatch(metric -> metric.empty() == MetricKind.Empty.ZERO);
  }

  @Test
  void aParameterRefusesWhatItIsNot() {
    assertThat(of(Type.DURATION).wrong(List.of("7d"))).isNull();
    assertThat(of(Type.DURATION).wrong(List.of("7"))).isNotNull();
    assertThat(of(Type.DURATION).wrong(List.of("7d", "8d"))).isEqualTo("must be one value");
    assertThat(of(Type.FLAG).wrong(List.of("yes"))).isNotNull();
    assertThat(of(Type.NUMBER).wrong(List.of("1.5"))).isNull();
    assertThat(of(Type.NUMBER).wrong(List.of("many"))).isNotNull();
    assertThat(of(Type.WORDS).wrong(List.of("one", "two"))).isNull();
    assertThat(of(Type.WORD).wrong(List.of("three"))).isEqualTo("must be one of one, two");
    assertThat(of(Type.SEVERITIES).wrong(List.of("critical", "high"))).isNull();
    assertThat(of(Type.SEVERITIES).wrong(List.of("bad"))).isNotNull();
    assertThat(of(Type.KINDS).wrong(List.of("findings"))).isNotNull();
    assertThat(of(Type.KEPT).wrong(List.of("findings", "heartbeat"))).isNull();
    assertThat(of(Type.OBLIGATION).wrong(List.of("ra-5"))).isNull();
  }

  private static MetricParameter of(Type type) {
    return new MetricParameter("name", type, List.of("one", "two"), "", "a meaning");
  }
}
