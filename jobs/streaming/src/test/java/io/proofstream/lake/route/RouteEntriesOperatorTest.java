package io.proofstream.lake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.message.Receipt;
import io.proofstream.tables.CutPart;
import io.proofstream.tables.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;

class RouteEntriesOperatorTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int ROWS_PASSED = 11;
  private static final int LAST_CHECKPOINT = 12;
  private static final int TABLE = 10;

  @Test
  void aCutTellsForEveryTableHowManyRowsItGot() throws Exception {
    try (var harness = open(-1)) {
      harness.processElement1(new StreamRecord<>(receipt(0)));
      harness.processElement1(new StreamRecord<>(receipt(1)));
      passTime(harness);
      harness.prepareSnapshotPreBarrier(4);
      harness.prepareSnapshotPreBarrier(5);

      List<RowData> receipts =
          cuts(harness).stream()
              .filter(row -> row.getString(TABLE).toString().equals("receipts"))
              .toList();
      assertThat(receipts).extracting(row -> row.getLong(0)).containsExactly(4L, 5L);
      assertThat(receipts).extracting(row -> row.getLong(ROWS_PASSED)).containsExactly(2L, 2L);
      assertThat(receipts).extracting(row -> row.getLong(LAST_CHECKPOINT)).containsExactly(4L, 4L);
    }
  }

  @Test
  void everyTableOfItsOwnButCutsItselfIsInEveryCut() throws Exception {
    try (var harness = open(-1)) {
      passTime(harness);
      harness.prepareSnapshotPreBarrier(1);
      assertThat(cuts(harness))
          .extracting(row -> row.getString(TABLE).toString())
          .containsExactlyInAnyOrderElementsOf(
              Tables.OF_ENTRIES.stream().filter(t -> t != Tables.CUTS).map(t -> t.name()).toList());
    }
  }

  @Test
  void thereIsNoCutBeforeThereIsTime() throws Exception {
    try (var harness = open(-1)) {
      harness.prepareSnapshotPreBarrier(1);
      assertThat(cuts(harness)).isEmpty();
    }
  }

  @Test
  void countsGoOnAfterARestore() throws Exception {
    OperatorSubtaskState state;
    try (var harness = open(-1)) {
      harness.processElement1(new StreamRecord<>(receipt(0)));
      harness.prepareSnapshotPreBarrier(1);
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness(-1)) {
      harness.initializeState(state);
      harness.open();
      harness.processElement1(new StreamRecord<>(receipt(1)));
      passTime(harness);
      harness.prepareSnapshotPreBarrier(2);
      assertThat(cuts(harness))
          .filteredOn(row -> row.getString(TABLE).toString().equals("receipts"))
          .extracting(row -> row.getLong(ROWS_PASSED))
          .containsExactly(2L);
    }
  }

  @Test
  void onlyTheFirstEntryOfAMessageBringsItsReceipt() throws Exception {
    try (var harness = open(-1)) {
      harness.processElement1(new StreamRecord<>(receipt(0)));
      harness.processElement1(
          new StreamRecord<>(new Entry(receipt(0).receipt(), 1, null, null, null)));
      assertThat(harness.getSideOutput(RowTags.of(Tables.RECEIPTS))).hasSize(1);
    }
  }

  @Test
  void aStartWithoutStateOnTablesWithCommitsIsRefused() {
    assertThatThrownBy(() -> open(3)).isInstanceOf(StaleStateException.class);
  }

  private static TwoInputStreamOperatorTestHarness<Entry, CutPart, RowData> harness(long committed)
      throws Exception {
    return new TwoInputStreamOperatorTestHarness<>(new RouteEntriesOperator(committed));
  }

  private static TwoInputStreamOperatorTestHarness<Entry, CutPart, RowData> open(long committed)
      throws Exception {
    var harness = harness(committed);
    harness.open();
    return harness;
  }

  private static void passTime(TwoInputStreamOperatorTestHarness<Entry, CutPart, RowData> harness)
      throws Exception {
    harness.processBothWatermarks(new Watermark(NOON.toEpochMilli()));
  }

  private static List<RowData> cuts(
      TwoInputStreamOperatorTestHarness<Entry, CutPart, RowData> harness) {
    Queue<StreamRecord<RowData>> cuts = harness.getSideOutput(RowTags.of(Tables.CUTS));
    return cuts == null ? List.of() : cuts.stream().map(StreamRecord::getValue).toList();
  }

  private static Entry receipt(long offset) {
    Receipt receipt =
        new Receipt(
            "m" + offset,
            new Origin("evidence.raw", 0, offset),
            NOON,
            "default",
            null,
            null,
            Trust.UNVERIFIED,
            "trivy",
            Outcome.ACCEPTED,
            null,
            null,
            0,
            "sha256:0",
            1);
    return new Entry(receipt, 0, null, null, null);
  }
}
