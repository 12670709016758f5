package io.proofstream.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "36h, 129600, 36h",
    "7d, 604800, 7d",
    "30m, 1800, 30m",
    "24h, 86400, 1d",
    "90s, 90, 90s",
    "120s, 120, 2m",
    "0h, 0, 0d"
  })
  void aLengthOfTimeIsANumberAndAUnit(String text, long seconds, String written) {
    assertThat(Durations.seconds(text)).isEqualTo(seconds);
    assertThat(Durations.text(seconds)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "d", "7 d", "-7d", "1.5d", "7D", "7w", "1d12h", "", "9999999999d"})
  void nothingElseIsOne(String text) {
    assertThatThrownBy(() -> Durations.seconds(text)).hasMessageContaining("such as 36h");
  }

  @Test
  void theLongestThatCanBeWrittenIsNoOverflow() {
    assertThat(Durations.seconds("999999999d")).isEqualTo(86_399_999_913_600L);
  }
}
