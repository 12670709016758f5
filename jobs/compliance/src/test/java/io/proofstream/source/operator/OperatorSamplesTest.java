package io.proofstream.source.operator;

import io.proofstream.reading.Expected;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every report of the operator, against what was counted in it by other means. */
class OperatorSamplesTest {
  private static final Set<String> HOW_IT_IS_WRITTEN = Set.of("docs", "bad_lines");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf(
        "trivy-operator",
        "k8s",
        HOW_IT_IS_WRITTEN,
        (reading, metric) -> new OperatorCounts(reading).actual(metric));
  }
}
