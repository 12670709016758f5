package io.proofstream.lake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tracked.TrackedEntry;
import io.proofstream.tracked.TrackedRows;
import java.util.List;
import java.util.Queue;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;

class RouteTrackedOperatorTest {
  private static final int TABLE = 10;
  private static final int ROWS_PASSED = 11;
  private static final int LAST_CHECKPOINT = 12;

  @Test
  void ofACurrentTableTheLastRowOfEachKeyWinsAndGoesAtTheBarrier() throws Exception {
    try (var harness = open()) {
      for (long seq = 1; seq <= 5; seq++) {
        tell(harness, TrackedEntry.of(TrackedRows.finding("f1", seq)));
      }
      tell(harness, TrackedEntry.of(TrackedRows.finding("f2", 9)));
      tell(harness, TrackedEntry.of(TrackedRows.asset("a1", "shop")));
      tell(harness, TrackedEntry.of(TrackedRows.asset("a1", "pay")));
      assertThat(rows(harness, Tables.FINDINGS)).isEmpty();

      harness.prepareSnapshotPreBarrier(1);

      assertThat(sequences(harness)).containsExactly(5L, 9L);
      assertThat(texts(harness, Tables.ASSETS, "owner_team")).containsExactly("pay");
    }
  }

  @Test
  void whatWasHandedOverIsForgotten() throws Exception {
    try (var harness = open()) {
      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 1)));
      harness.prepareSnapshotPreBarrier(1);
      harness.prepareSnapshotPreBarrier(2);
      assertThat(sequences(harness)).containsExactly(1L);

      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 2)));
      harness.prepareSnapshotPreBarrier(3);
      assertThat(sequences(harness)).containsExactly(1L, 2L);
    }
  }

  @Test
  void everyRowOfAHistoryGoesAtOnce() throws Exception {
    try (var harness = open()) {
      tell(harness, TrackedEntry.of(TrackedRows.change("f1", 1)));
      tell(harness, TrackedEntry.of(TrackedRows.change("f1", 2)));
      tell(harness, TrackedEntry.of(TrackedRows.verdict("f1")));
      tell(harness, TrackedEntry.of(TrackedRows.breach("f1")));
      tell(harness, TrackedEntry.of(TrackedRows.suppressed("f2")));
      tell(harness, TrackedEntry.of(TrackedRows.assetChange("a1")));
      tell(harness, TrackedEntry.of(TrackedRows.imageStream("sha256:1", "a1")));

      assertThat(texts(harness, Tables.FINDING_HISTORY, "event_id"))
          .containsExactly("f1-1", "f1-2");
      assertThat(texts(harness, Tables.FINDING_OBLIGATIONS, "obligation"))
          .containsExactly("policy");
      assertThat(texts(harness, Tables.ALERTS, "alert_id"))
          .containsExactly("alert-of-f1", "alert-of-f2");
      assertThat(texts(harness, Tables.ASSET_HISTORY, "asset_id")).containsExactly("a1");
      assertThat(texts(harness, Tables.IMAGE_STREAMS, "image_digest")).containsExactly("sha256:1");
    }
  }

  @Test
  void whatWaitsIsBounded() throws Exception {
    try (var harness = open()) {
      for (int key = 0; key < RouteTrackedOperator.MAX_WAITING; key++) {
        tell(harness, TrackedEntry.of(TrackedRows.finding("f" + key, 1)));
      }
      assertThat(rows(harness, Tables.FINDINGS)).isEmpty();

      tell(harness, TrackedEntry.of(TrackedRows.asset("a1", "shop")));

      assertThat(rows(harness, Tables.FINDINGS)).hasSize(RouteTrackedOperator.MAX_WAITING);
      assertThat(rows(harness, Tables.ASSETS)).hasSize(1);
    }
  }

  @Test
  void aCutCountsTheRowsThatWereHandedOver() throws Exception {
    try (var harness = open()) {
      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 1)));
      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 2)));
      tell(harness, TrackedEntry.of(TrackedRows.change("f1", 1)));
      tell(harness, TrackedEntry.of(TrackedRows.change("f1", 2)));
      harness.processWatermark(new Watermark(TrackedRows.NOON.toEpochMilli()));
      harness.prepareSnapshotPreBarrier(4);

      assertThat(cutOf(harness, "findings")).containsExactly("1 rows up to checkpoint 4");
      assertThat(cutOf(harness, "finding_history")).containsExactly("2 rows up to checkpoint 4");
      assertThat(cutOf(harness, "alerts")).containsExactly("0 rows up to checkpoint 0");
    }
  }

  @Test
  void aCutNamesEachTableOfThisRouterAndNoOther() throws Exception {
    try (var harness = open()) {
      harness.processWatermark(new Watermark(TrackedRows.NOON.toEpochMilli()));
      harness.prepareSnapshotPreBarrier(1);
      assertThat(texts(harness, Tables.CUTS, "table_name"))
          .containsExactlyInAnyOrderElementsOf(
              Tables.TRACKED.stream().map(TableSpec::name).toList());
    }
  }

  @Test
  void thereIsNoCutBeforeThereIsTime() throws Exception {
    try (var harness = open()) {
      harness.prepareSnapshotPreBarrier(1);
      assertThat(rows(harness, Tables.CUTS)).isEmpty();
    }
  }

  @Test
  void countsGoOnAfterARestore() throws Exception {
    OperatorSubtaskState state;
    try (var harness = open()) {
      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 1)));
      harness.prepareSnapshotPreBarrier(1);
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness(-1)) {
      harness.initializeState(state);
      harness.open();
      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 2)));
      harness.processWatermark(new Watermark(TrackedRows.NOON.toEpochMilli()));
      harness.prepareSnapshotPreBarrier(2);
      assertThat(cutOf(harness, "findings")).containsExactly("2 rows up to checkpoint 2");
    }
  }

  @Test
  void whatStillWaitsGoesWhenABoundedJobEnds() throws Exception {
    try (var harness = open()) {
      tell(harness, TrackedEntry.of(TrackedRows.finding("f1", 1)));
      harness.endInput();
      assertThat(sequences(harness)).containsExactly(1L);
    }
  }

  @Test
  void aStartWithoutStateOnTablesWithCommitsIsRefused() {
    assertThatThrownBy(() -> harness(3).open()).isInstanceOf(StaleStateException.class);
  }

  private static OneInputStreamOperatorTestHarness<TrackedEntry, RowData> harness(long committed)
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new RouteTrackedOperator(committed));
  }

  private static OneInputStreamOperatorTestHarness<TrackedEntry, RowData> open() throws Exception {
    var harness = harness(-1);
    harness.open();
    return harness;
  }

  private static void tell(
      OneInputStreamOperatorTestHarness<TrackedEntry, RowData> harness, TrackedEntry entry)
      throws Exception {
    harness.processElement(new StreamRecord<>(entry));
  }

  private static List<RowData> rows(
      OneInputStreamOperatorTestHarness<TrackedEntry, RowData> harness, TableSpec<?> table) {
    Queue<StreamRecord<RowData>> rows = harness.getSideOutput(RowTags.of(table));
    return rows == null ? List.of() : rows.stream().map(StreamRecord::getValue).toList();
  }

  private static List<Long> sequences(
      OneInputStreamOperatorTestHarness<TrackedEntry, RowData> harness) {
    int place = place(Tables.FINDINGS, "history_seq");
    return rows(harness, Tables.FINDINGS).stream().map(row -> row.getLong(place)).toList();
  }

  private static List<String> texts(
      OneInputStreamOperatorTestHarness<TrackedEntry, RowData> harness,
      TableSpec<?> table,
      String column) {
    int place = place(table, column);
    return rows(harness, table).stream().map(row -> row.getString(place).toString()).toList();
  }

  private static List<String> cutOf(
      OneInputStreamOperatorTestHarness<TrackedEntry, RowData> harness, String table) {
    return rows(harness, Tables.CUTS).stream()
        .filter(row -> row.getString(TABLE).toString().equals(table))
        .map(
            row ->
                "%d rows up to checkpoint %d"
                    .formatted(row.getLong(ROWS_PASSED), row.getLong(LAST_CHECKPOINT)))
        .toList();
  }

  private static int place(TableSpec<?> table, String column) {
    return table.schema().columns().indexOf(table.schema().findField(column));
  }
}
