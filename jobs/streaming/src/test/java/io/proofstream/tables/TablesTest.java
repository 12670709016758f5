package io.proofstream.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;

class TablesTest {
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
    for (TableSpec<?> spec : Tables.ALL) {
      if (spec != Tables.CUTS) {
        assertThat(spec.columns().stream().map(Column::name))
            .as(spec.name())
            .contains(
                "org", "occurred_at", "recorded_at", "_topic", "_partition", "_offset", "_index");
      }
    }
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
}
