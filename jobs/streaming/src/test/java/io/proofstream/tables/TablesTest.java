package io.proofstream.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.tables.content.ContentTable;
import io.proofstream.tables.spec.Column;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tracked.TrackedRows;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.table.data.RowData;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final List<TableSpec<?>> OF_POLICIES =
      List.of(Tables.POLICIES, Tables.POLICY_CHANGES);

  private static final Pattern SNAKE_CASE = Pattern.compile("_?[a-z][a-z0-9]*(_[a-z0-9]+)*");

  @Test
  void everyTableAndColumnIsCommented() {
    for (TableSpec<?> spec : Tables.ALL) {
      assertThat(spec.comment()).as(spec.name()).isNotBlank();
      for (Column<?> column : spec.columns()) {
        assertThat(column.comment()).as("%s.%s", spec.name(), column.name()).isNotBlank();
      }
    }
  }

  @Test
  void namesAreSnakeCaseAndUnique() {
    for (TableSpec<?> spec : Tables.ALL) {
      List<String> names = spec.columns().stream().map(Column::name).toList();
      assertThat(names)
          .as(spec.name())
          .doesNotHaveDuplicates()
          .allMatch(SNAKE_CASE.asMatchPredicate());
    }
  }

  @Test
  void instantsEndInAtAndNothingElseDoes() {
    for (TableSpec<?> spec : Tables.ALL) {
      for (NestedField field : spec.schema().columns()) {
        boolean instant = field.type().toString().startsWith("timestamp");
        assertThat(field.name().endsWith("_at"))
            .as("%s.%s", spec.name(), field.name())
            .isEqualTo(instant);
      }
    }
  }

  @Test
  void everyEvidenceTableSaysWhoseItIsAndWhereItCameFrom() {
    for (TableSpec<?> spec : Tables.OF_ENTRIES) {
      if (spec != Tables.CUTS) {
        assertThat(spec.columns().stream().map(Column::name))
            .as(spec.name())
            .contains(
                "org", "occurred_at", "recorded_at", "_topic", "_partition", "_offset", "_index");
      }
    }
  }

  @Test
  void everyRowOfAHistorySaysWhoseItIsAndWhatBroughtItAbout() {
    List<TableSpec<?>> derived =
        Stream.of(Tables.TRACKED, Tables.JUDGED).<TableSpec<?>>flatMap(List::stream).toList();
    for (TableSpec<?> spec : derived) {
      if (!spec.isCurrent() && !OF_POLICIES.contains(spec)) {
        assertThat(spec.columns().stream().map(Column::name))
            .as(spec.name())
            .contains("org", "occurred_at", "recorded_at", "evidence_id", "simulated")
            .contains("_topic", "_partition", "_offset")
            .doesNotContain("by");
      }
    }
  }

  @Test
  void theKeyOfACurrentTableIsAColumnThatIsNeverNull() {
    List<TableSpec<?>> current = Tables.ALL.stream().filter(TableSpec::isCurrent).toList();

    assertThat(current)
        .extracting(TableSpec::name)
        .containsExactly("findings", "assets", "controls");
    for (TableSpec<?> spec : current) {
      assertThat(spec.schema().findField(spec.key()).isRequired()).as(spec.name()).isTrue();
      assertThat(spec.comment()).endsWith("One row per " + spec.key() + " at every snapshot.");
      assertThat(spec.partitions(spec.schema()).fields())
          .allMatch(part -> part.sourceId() == spec.schema().findField(spec.key()).fieldId());
    }
  }

  @Test
  void eachTableHasOneRouter() {
    assertThat(Tables.ALL).doesNotHaveDuplicates().hasSize(56);
  }

  @Test
  void everyRowOfContentSaysOfWhichContent() {
    for (ContentTable<?> content : Tables.CONTENT) {
      List<Column<?>> columns = List.copyOf(content.spec().columns());
      assertThat(columns.getFirst().name()).isEqualTo("catalog_digest");
      assertThat(columns.getFirst().required()).isTrue();
      assertThat(content.spec().isOfFewRows()).isTrue();
    }
  }

  @Test
  void whatTimeAloneBroughtAboutHasNoPlaceInTheLog() {
    RowData row = Tables.ALERTS.row(TrackedRows.breach("f1"));

    assertThat(row.getString(place("kind"))).hasToString("sla.breach");
    assertThat(row.getString(place("severity"))).hasToString("critical");
    assertThat(row.getTimestamp(place("recorded_at"), 6).toInstant()).isEqualTo(TrackedRows.NOON);
    assertThat(row.isNullAt(place("_topic"))).isTrue();
    assertThat(row.isNullAt(place("_partition"))).isTrue();
    assertThat(row.isNullAt(place("_offset"))).isTrue();
  }

  @Test
  void kindsOfAlertsAreListedAsPeopleWriteThem() {
    assertThat(Tables.ALERTS.schema().findField("kind").doc())
        .contains("sla.warning, sla.breach, sla.breach-withdrawn, sla.resolved");
  }

  @Test
  void aRowHasTheValueOfEveryColumnInItsPlace() {
    TableSpec<String> spec =
        TableSpec.<String>append("t", "a table", "org")
            .text("org", "as it is", s -> s)
            .integer("length", "of it", String::length)
            .texts("parts", "of it", s -> List.of(s.split("-")));
    var row = spec.row("a-bc");
    assertThat(row.getString(0)).hasToString("a-bc");
    assertThat(row.getInt(1)).isEqualTo(4);
    assertThat(row.getArray(2).getString(1)).hasToString("bc");
  }

  private static int place(String column) {
    return Tables.ALERTS.columns().stream().map(Column::name).toList().indexOf(column);
  }
}
