package io.proofstream.console.sql;

import java.util.Set;

/**
 * One column of an answer.
 *
 * @param type as Trino writes it: {@code varchar(40)}, {@code array(integer)}
 */
public record Column(String name, String type) {
  private static final Set<String> NUMBERS =
      Set.of("tinyint", "smallint", "integer", "bigint", "real", "double", "decimal");

  private static final Set<String> HARMLESS = Set.of("boolean", "date");

  boolean isNumber() {
    return NUMBERS.contains(baseType());
  }

  /** Whether people outside may have chosen the characters of its values. */
  boolean isText() {
    String base = baseType();
    return !isNumber() && !HARMLESS.contains(base) && !base.startsWith("time");
  }

  private String baseType() {
    int end = type.indexOf('(');
    return end < 0 ? type : type.substring(0, end);
  }
}
