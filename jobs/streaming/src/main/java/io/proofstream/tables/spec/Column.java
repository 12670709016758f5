package io.proofstream.tables.spec;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.iceberg.types.Type;

/**
 * One column: its name, type and meaning, and where its value comes from. Declared together, so
 * that a table and the rows written to it cannot drift apart.
 *
 * @param value from a row's source to Flink's internal form of the type
 */
public record Column<R>(
    String name, Type type, boolean required, String comment, Function<R, Object> value)
    implements Serializable {}
