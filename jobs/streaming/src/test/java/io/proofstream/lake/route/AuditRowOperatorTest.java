package io.proofstream.lake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.audit.ConsoleActions;
import io.proofstream.audit.RecordedAction;
import io.proofstream.evidence.Origin;
import java.time.Instant;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;

class AuditRowOperatorTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void anActionIsARow() throws Exception {
    try (OneInputStreamOperatorTestHarness<RecordedAction, RowData> harness = harness(-1)) {
      harness.open();
      harness.processElement(
          new RecordedAction(
              ConsoleActions.tablesRebuilt(new ConsoleActions.By("alice", null, NOON), "acme"),
              new Origin("audit", 0, 1),
              NOON),
          0);

      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void theAuditLogIsNeverGoneOnWithWithoutItsState() throws Exception {
    try (OneInputStreamOperatorTestHarness<RecordedAction, RowData> harness = harness(7)) {
      assertThatThrownBy(harness::open)
          .isInstanceOf(StaleStateException.class)
          .hasMessageContaining("checkpoint 7");
    }
  }

  private static OneInputStreamOperatorTestHarness<RecordedAction, RowData> harness(long committed)
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new AuditRowOperator(committed));
  }
}
