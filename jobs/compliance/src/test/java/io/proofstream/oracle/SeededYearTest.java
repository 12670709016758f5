package io.proofstream.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.message.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The year that the job is held to has everything in it that can happen to a finding. */
class SeededYearTest {
  private static SeededYear year;
  private static Oracle oracle;

  @BeforeAll
  static void foretell() throws Exception {
    year = new SeededYear(20260101, 400, 5_000);
    oracle = new Oracle(year.log(), year.keys(), SeededYear.END);
  }

  @Test
  void everythingHappensThatCanHappenToAFinding() {
    assertThat(Happenings.missing(oracle)).isEmpty();
  }

  @Test
  void policiesMoveTagsToOtherStreamsAndChangeWhoseKeyCounts() {
    assertThat(oracle.findings().values())
        .extracting(CurrentFinding::stream)
        .contains("1.0", "stable", "ci");
    assertThat(oracle.rejections()).containsKey(Reason.INVALID_SIGNATURE);
  }

  @Test
  void noAlertIsRaisedTwice() {
    assertThat(oracle.alerts().stream().map(Alert::alertId)).doesNotHaveDuplicates();
  }

  @Test
  void recordedTimeAlwaysMovesOn() {
    List<Instant> times = year.log().stream().map(Sent::recordedAt).toList();
    assertThat(times).isSorted().doesNotHaveDuplicates();
    assertThat(times.getFirst()).isAfterOrEqualTo(SeededYear.BEGIN);
    assertThat(times.getLast()).isBefore(SeededYear.END);
  }

  @Test
  void theSameSeedGivesTheSameYear() {
    SeededYear one = new SeededYear(7, 40, 400);
    SeededYear other = new SeededYear(7, 40, 400);
    assertThat(other.registry()).isEqualTo(one.registry());
    assertThat(other.log()).usingRecursiveComparison().isEqualTo(one.log());
  }
}
