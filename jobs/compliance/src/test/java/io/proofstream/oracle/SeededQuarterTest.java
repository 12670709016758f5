package io.proofstream.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.message.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The quarter that numbers are compared in can be read, but for what is no report at all. */
class SeededQuarterTest {
  private static SeededQuarter quarter;
  private static Oracle oracle;

  @BeforeAll
  static void foretell() throws Exception {
    quarter = new SeededQuarter(20240101, 60, 60);
    oracle = new Oracle(quarter.log(), quarter.keys(), SeededQuarter.END);
  }

  @Test
  void nothingIsRejectedButWhatIsNoReport() {
    assertThat(oracle.rejections()).containsOnlyKeys(Reason.INVALID_JSON);
  }

  @Test
  void findingsComeAndGoAndAreLate() {
    assertThat(oracle.findings()).hasSizeGreaterThan(100);
    assertThat(oracle.alerts()).isNotEmpty();
  }

  @Test
  void recordedTimeAlwaysMovesOn() {
    List<Instant> times = quarter.log().stream().map(Sent::recordedAt).toList();
    assertThat(times).isSorted().doesNotHaveDuplicates();
    assertThat(times.getLast()).isBefore(SeededQuarter.END);
  }
}
