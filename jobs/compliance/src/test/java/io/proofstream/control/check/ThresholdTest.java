package io.proofstream.control.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.measure.MetricKind.Better;
import io.proofstream.measure.MetricKind.Unit;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  @Test
  void aThresholdIsWrittenInItsUnit() {
    assertThat(Threshold.value(Unit.SHARE, "99.5%")).isEqualTo(0.995);
    assertThat(Threshold.value(Unit.SECONDS, "2d")).isEqualTo(172_800);
    assertThat(Threshold.value(Unit.COUNT, "5")).isEqualTo(5);
    assertThatThrownBy(() -> Threshold.value(Unit.SHARE, "101%"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Threshold.value(Unit.COUNT, "5%"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itIsShownAsItIsWritten() {
    assertThat(Threshold.text(Unit.SHARE, 0.995)).isEqualTo("99.5%");
    assertThat(Threshold.text(Unit.SHARE, 1)).isEqualTo("100%");
    assertThat(Threshold.text(Unit.SECONDS, 172_800)).isEqualTo("2d");
    assertThat(Threshold.text(Unit.COUNT, 20)).isEqualTo("20");
  }

  @Test
  void anOperatorHoldsAtItsThreshold() {
    assertThat(Operator.GTE.holds(0.95, 0.95)).isTrue();
    assertThat(Operator.GTE.holds(0.94, 0.95)).isFalse();
    assertThat(Operator.LTE.holds(0, 0)).isTrue();
    assertThat(Operator.LTE.holds(1, 0)).isFalse();
    assertThat(Operator.GTE.fits(Better.HIGHER)).isTrue();
    assertThat(Operator.LTE.fits(Better.HIGHER)).isFalse();
  }
}
