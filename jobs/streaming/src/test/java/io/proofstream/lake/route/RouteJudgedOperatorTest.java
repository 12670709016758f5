package io.proofstream.lake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.judgement.Status;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.JudgedRows;
import io.proofstream.tracked.TrackedRows;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;

class RouteJudgedOperatorTest {

  @Test
  void everyRowOfAHistoryGoesToItsTableAtOnce() throws Exception {
    try (var harness = open()) {
      tell(harness, JudgedEntry.of(JudgedRows.answered("q1", Status.PASS)));
      tell(harness, JudgedEntry.of(JudgedRows.stood("soc2", "CC7.1", Status.PASS)));
      tell(harness, JudgedEntry.of(JudgedRows.change("fall")));
      tell(harness, JudgedEntry.of(JudgedRows.score("today")));
      tell(harness, JudgedEntry.of(JudgedRows.item("image")));
      tell(harness, JudgedEntry.of(JudgedRows.command("c1", null)));
      tell(harness, JudgedEntry.of(JudgedRows.command("c2", "before_live")));

      assertThat(texts(harness, Tables.COMMANDS, "command_id")).containsExactly("c1", "c2");
      assertThat(texts(harness, Tables.CONTROL_EVALUATIONS, "evaluation_id"))
          .containsExactly("evaluation-of-q1", "evaluation-of-CC7.1");
      assertThat(texts(harness, Tables.CONTROL_CHANGES, "change_id")).containsExactly("fall");
      assertThat(texts(harness, Tables.SCORE_HISTORY, "point_id")).containsExactly("today");
      assertThat(texts(harness, Tables.MEASURED_ITEMS, "item_id")).containsExactly("image");
    }
  }

  @Test
  void ofControlsTheLastRowOfEachWinsAndGoesAtTheBarrier() throws Exception {
    try (var harness = open()) {
      tell(harness, JudgedEntry.of(JudgedRows.control("c1", Status.PASS)));
      tell(harness, JudgedEntry.of(JudgedRows.control("c2", Status.PASS)));
      tell(harness, JudgedEntry.of(JudgedRows.control("c1", Status.FAILED)));
      assertThat(rows(harness, Tables.CONTROLS)).isEmpty();

      harness.prepareSnapshotPreBarrier(1);
      harness.prepareSnapshotPreBarrier(2);

      assertThat(texts(harness, Tables.CONTROLS, "control_key")).containsExactly("c1", "c2");
      assertThat(texts(harness, Tables.CONTROLS, "status")).containsExactly("failed", "pass");
    }
  }

  @Test
  void whatWaitsIsBounded() throws Exception {
    try (var harness = open()) {
      for (int key = 0; key < RouteJudgedOperator.MAX_WAITING; key++) {
        tell(harness, JudgedEntry.of(JudgedRows.control("c" + key, Status.PASS)));
      }
      assertThat(rows(harness, Tables.CONTROLS)).isEmpty();

      tell(harness, JudgedEntry.of(JudgedRows.control("one more", Status.PASS)));

      assertThat(rows(harness, Tables.CONTROLS)).hasSize(RouteJudgedOperator.MAX_WAITING + 1);
    }
  }

  @Test
  void aCutCountsTheRowsOfEachTableOfThisRouterAndNamesNoOther() throws Exception {
    try (var harness = open()) {
      tell(harness, JudgedEntry.of(JudgedRows.control("c1", Status.PASS)));
      tell(harness, JudgedEntry.of(JudgedRows.control("c1", Status.FAILED)));
      tell(harness, JudgedEntry.of(JudgedRows.item("image")));
      tell(harness, JudgedEntry.of(JudgedRows.item("other")));
      harness.processWatermark(new Watermark(TrackedRows.NOON.toEpochMilli()));
      harness.prepareSnapshotPreBarrier(4);

      int passed = place(Tables.CUTS, "rows_passed");
      int table = place(Tables.CUTS, "table_name");
      assertThat(rows(harness, Tables.CUTS))
          .extracting(row -> row.getString(table) + " " + row.getLong(passed))
          .containsExactlyInAnyOrder(
              "control_evaluations 0",
              "control_changes 0",
              "score_history 0",
              "measured_items 2",
              "commands 0",
              "controls 1");
    }
  }

  @Test
  void whatStillWaitsGoesWhenABoundedJobEnds() throws Exception {
    try (var harness = open()) {
      tell(harness, JudgedEntry.of(JudgedRows.control("c1", Status.PASS)));
      harness.endInput();
      assertThat(rows(harness, Tables.CONTROLS)).hasSize(1);
    }
  }

  @Test
  void aStartWithoutStateOnTablesWithCommitsIsRefused() {
    assertThatThrownBy(() -> harness(3).open()).isInstanceOf(StaleStateException.class);
  }

  private static OneInputStreamOperatorTestHarness<JudgedEntry, RowData> harness(long committed)
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new RouteJudgedOperator(committed));
  }

  private static OneInputStreamOperatorTestHarness<JudgedEntry, RowData> open() throws Exception {
    var harness = harness(-1);
    harness.open();
    return harness;
  }

  private static void tell(
      OneInputStreamOperatorTestHarness<JudgedEntry, RowData> harness, JudgedEntry entry)
      throws Exception {
    harness.processElement(new StreamRecord<>(entry));
  }

  private static List<RowData> rows(
      OneInputStreamOperatorTestHarness<JudgedEntry, RowData> harness, TableSpec<?> table) {
    Queue<StreamRecord<RowData>> rows = harness.getSideOutput(RowTags.of(table));
    return rows == null ? List.of() : rows.stream().map(StreamRecord::getValue).toList();
  }

  private static List<String> texts(
      OneInputStreamOperatorTestHarness<JudgedEntry, RowData> harness,
      TableSpec<?> table,
      String column) {
    int place = place(table, column);
    return rows(harness, table).stream().map(row -> row.getString(place).toString()).toList();
  }

  private static int place(TableSpec<?> table, String column) {
    return table.schema().columns().indexOf(table.schema().findField(column));
  }
}
