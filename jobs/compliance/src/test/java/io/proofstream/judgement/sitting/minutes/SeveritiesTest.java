package io.proofstream.judgement.sitting.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Coverage;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.judgement.HeldControl;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveritiesTest {
  @Test
  void theHeaviestControlDecides() {
    assertThat(Severities.of(weighing(1, 10, 3), true)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void goesByWeight() {
    assertThat(Severities.of(weighing(8), true)).isEqualTo(Severity.CRITICAL);
    assertThat(Severities.of(weighing(7), true)).isEqualTo(Severity.HIGH);
    assertThat(Severities.of(weighing(5), true)).isEqualTo(Severity.HIGH);
    assertThat(Severities.of(weighing(4), true)).isEqualTo(Severity.MEDIUM);
    assertThat(Severities.of(weighing(3), true)).isEqualTo(Severity.MEDIUM);
    assertThat(Severities.of(weighing(2), true)).isEqualTo(Severity.LOW);
    assertThat(Severities.of(List.of(), true)).isEqualTo(Severity.LOW);
  }

  @Test
  void whatOnlyWarnsIsOneLess() {
    assertThat(Severities.of(weighing(8), false)).isEqualTo(Severity.HIGH);
    assertThat(Severities.of(weighing(5), false)).isEqualTo(Severity.MEDIUM);
    assertThat(Severities.of(weighing(1), false)).isEqualTo(Severity.LOW);
  }

  private static List<HeldControl> weighing(int... weights) {
    return Arrays.stream(weights)
        .mapToObj(
            weight ->
                new HeldControl(
                    "s", "f", "*", "c" + weight, "t", "", Coverage.FULL, weight, null, null, null))
        .toList();
  }
}
