package io.proofstream.tables.spec;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;

/**
 * Compares a loaded table with its declaration. A job writes only to tables that it understands.
 */
public final class SchemaCheck {
  private SchemaCheck() {}

  /** What differs, a line each, naming the column; empty if nothing does. */
  public static List<String> differences(TableSpec<?> spec, Table table) {
    List<String> differences = new ArrayList<>();
    List<NestedField> declared = spec.schema().columns();
    List<NestedField> loaded = table.schema().columns();
    for (int i = 0; i < Math.max(declared.size(), loaded.size()); i++) {
      if (i >= loaded.size()) {
        differences.add(spec.name() + "." + declared.get(i).name() + " is missing");
      } else if (i >= declared.size()) {
        differences.add(spec.name() + "." + loaded.get(i).name() + " is not declared");
      } else {
        compare(spec.name(), declared.get(i), loaded.get(i), differences);
      }
    }
    if (!table.schema().identifierFieldIds().isEmpty()) {
      differences.add(spec.name() + " has identifier fields: an append would write deletes");
    }
    String declaredParts = partitioning(spec.partitions(spec.schema()));
    String loadedParts = partitioning(table.spec());
    if (!loadedParts.equals(declaredParts)) {
      differences.add(
          spec.name() + " is partitioned by " + loadedParts + ", declared " + declaredParts);
    }
    return differences;
  }

  private static void compare(
      String table, NestedField declared, NestedField loaded, List<String> differences) {
    String column = table + "." + declared.name();
    if (!declared.name().equals(loaded.name())) {
      differences.add(column + " is declared where the table has " + loaded.name());
      return;
    }
    if (!word(declared.type()).equals(word(loaded.type()))) {
      differences.add(column + " is " + loaded.type() + ", declared " + declared.type());
    }
    if (declared.isOptional() != loaded.isOptional()) {
      differences.add(
          column + " is " + nullability(loaded) + ", declared " + nullability(declared));
    }
  }

  /** The type without field ids, which differ from table to table. */
  private static String word(Type type) {
    return type.isListType() ? "list of " + type.asListType().elementType() : type.toString();
  }

  private static String nullability(NestedField field) {
    return field.isOptional() ? "nullable" : "not null";
  }

  private static String partitioning(PartitionSpec spec) {
    return String.join(
        ", ",
        spec.fields().stream()
            .map(
                field ->
                    field.transform() + "(" + spec.schema().findColumnName(field.sourceId()) + ")")
            .toList());
  }
}
