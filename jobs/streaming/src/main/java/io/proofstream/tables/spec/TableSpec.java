package io.proofstream.tables.spec;

import io.proofstream.alert.AlertKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/**
 * One Iceberg table, declared once: its DDL, the check of what a job loaded, and every row written
 * to it come from here. Immutable; each method returns a spec with one column more.
 *
 * @param <R> what a row is made from
 */
public final class TableSpec<R> {
  private final String name;
  private final String comment;
  private final Layout layout;
  private final boolean ofFewRows;
  private final List<Column<R>> columns;

  private TableSpec(
      String name, String comment, Layout layout, boolean ofFewRows, List<Column<R>> columns) {
    this.name = name;
    this.comment = comment;
    this.layout = layout;
    this.ofFewRows = ofFewRows;
    this.columns = List.copyOf(columns);
  }

  /**
   * An append-only table: partitioned by the day it was recorded, so that late evidence opens no
   * old partition, and without identifier fields, with which an append would write deletes.
   */
  public static <R> TableSpec<R> append(String name, String comment, String sortedBy) {
    return new TableSpec<>(name, comment, Layout.append(sortedBy), false, List.of());
  }

  /**
   * A table of what is so now: a row replaces the one with the same key. It has no identifier
   * fields either: the writer is told the key.
   */
  public static <R> TableSpec<R> current(String name, String comment, String key) {
    return new TableSpec<>(
        name,
        comment + " One row per " + key + " at every snapshot.",
        Layout.current(key),
        false,
        List.of());
  }

  public String name() {
    return name;
  }

  public String comment() {
    return comment;
  }

  /** The same table with one writer: where rows are rare, more would only make more small files. */
  public TableSpec<R> ofFewRows() {
    return new TableSpec<>(name, comment, layout, true, columns);
  }

  public boolean isOfFewRows() {
    return ofFewRows;
  }

  /** Whether a row replaces the one with the same key, rather than being added. */
  public boolean isCurrent() {
    return layout.key() != null;
  }

  /** Of a current table, the column by which rows replace each other. */
  public String key() {
    return layout.key();
  }

  /** How rows are parted, of a schema that has this table's columns. */
  public PartitionSpec partitions(Schema schema) {
    return layout.partitions(schema);
  }

  Layout layout() {
    return layout;
  }

  public List<Column<R>> columns() {
    return columns;
  }

  public TableSpec<R> text(String column, String meaning, Function<R, String> value) {
    return with(column, Types.StringType.get(), false, meaning, r -> text(value.apply(r)));
  }

  public TableSpec<R> requiredText(String column, String meaning, Function<R, String> value) {
    return with(column, Types.StringType.get(), true, meaning, r -> text(value.apply(r)));
  }

  /** An enum as people write it; its values are listed in the column's comment. */
  public <E extends Enum<E>> TableSpec<R> word(
      String column, String meaning, Class<E> words, Function<R, E> value) {
    return wordOf(column, meaning, words, value::apply);
  }

  /** As {@code word}, of an enum that is known only when the columns are made. */
  public TableSpec<R> wordOf(
      String column, String meaning, Class<?> words, Function<R, Object> value) {
    List<String> names = new ArrayList<>();
    for (Object word : words.getEnumConstants()) {
      names.add(lower((Enum<?>) word));
    }
    String listed = meaning + ": " + String.join(", ", names);
    return with(column, Types.StringType.get(), false, listed, r -> word((Enum<?>) value.apply(r)));
  }

  public TableSpec<R> texts(String column, String meaning, Function<R, List<String>> value) {
    Type type = Types.ListType.ofRequired(1, Types.StringType.get());
    return with(column, type, false, meaning, r -> texts(value.apply(r)));
  }

  public TableSpec<R> integer(String column, String meaning, Function<R, Integer> value) {
    return with(column, Types.IntegerType.get(), false, meaning, value::apply);
  }

  public TableSpec<R> bigint(String column, String meaning, Function<R, Long> value) {
    return with(column, Types.LongType.get(), false, meaning, value::apply);
  }

  public TableSpec<R> requiredBigint(String column, String meaning, Function<R, Long> value) {
    return with(column, Types.LongType.get(), true, meaning, value::apply);
  }

  public TableSpec<R> requiredInteger(String column, String meaning, Function<R, Integer> value) {
    return with(column, Types.IntegerType.get(), true, meaning, value::apply);
  }

  public TableSpec<R> decimal(String column, String meaning, Function<R, Double> value) {
    return with(column, Types.DoubleType.get(), false, meaning, value::apply);
  }

  public TableSpec<R> flag(String column, String meaning, Function<R, Boolean> value) {
    return with(column, Types.BooleanType.get(), false, meaning, value::apply);
  }

  public TableSpec<R> bytes(String column, String meaning, Function<R, byte[]> value) {
    return with(column, Types.BinaryType.get(), false, meaning, value::apply);
  }

  public TableSpec<R> instant(String column, String meaning, Function<R, Instant> value) {
    return with(column, Types.TimestampType.withZone(), false, meaning, r -> at(value.apply(r)));
  }

  public TableSpec<R> requiredInstant(String column, String meaning, Function<R, Instant> value) {
    return with(column, Types.TimestampType.withZone(), true, meaning, r -> at(value.apply(r)));
  }

  /** A column for each component of a record. */
  public <T> TableSpec<R> components(Class<T> type, Function<R, T> of) {
    return components(type, of, Map.of());
  }

  /**
   * @param named columns that are called otherwise than the record says
   */
  public <T> TableSpec<R> components(Class<T> type, Function<R, T> of, Map<String, String> named) {
    return Components.addTo(this, type, of, named);
  }

  private TableSpec<R> with(
      String column, Type type, boolean required, String meaning, Function<R, Object> value) {
    List<Column<R>> more = new ArrayList<>(columns);
    more.add(new Column<>(column, type, required, meaning, value));
    return new TableSpec<>(name, comment, layout, ofFewRows, more);
  }

  /** The row that {@code source} becomes. */
  public RowData row(R source) {
    GenericRowData row = new GenericRowData(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      row.setField(i, columns.get(i).value().apply(source));
    }
    return row;
  }

  /** Iceberg's form of the columns. Ids are positions; a created table has its own. */
  public Schema schema() {
    List<NestedField> fields = new ArrayList<>();
    int nested = columns.size();
    for (Column<R> column : columns) {
      Type type = column.type();
      if (type.isListType()) {
        type = Types.ListType.ofOptional(++nested, Types.StringType.get());
      }
      NestedField.Builder field =
          column.required()
              ? NestedField.required(column.name())
              : NestedField.optional(column.name());
      fields.add(field.withId(fields.size() + 1).ofType(type).withDoc(column.comment()).build());
    }
    return new Schema(fields);
  }

  private static StringData text(String value) {
    return value == null ? null : StringData.fromString(value);
  }

  private static StringData word(Enum<?> value) {
    return value == null ? null : StringData.fromString(lower(value));
  }

  private static String lower(Enum<?> value) {
    return value instanceof AlertKind kind ? kind.word() : value.name().toLowerCase(Locale.ROOT);
  }

  private static TimestampData at(Instant value) {
    return value == null ? null : TimestampData.fromInstant(value);
  }

  private static GenericArrayData texts(List<String> values) {
    return values == null
        ? null
        : new GenericArrayData(values.stream().map(StringData::fromString).toArray());
  }
}
