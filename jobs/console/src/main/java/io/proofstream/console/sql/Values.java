package io.proofstream.console.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.trino.jdbc.Row;
import io.trino.jdbc.RowField;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as the formats want them: null, Boolean, Number, String, List and Map of such. Times are
 * ISO 8601, bytes are base64.
 */
public final class Values {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ZONED = "with time zone";

  private Values() {}

  /** The current row of a result. */
  public static List<Object> ofRow(ResultSet result, List<Column> columns) throws SQLException {
    List<Object> values = new ArrayList<>(columns.size());
    for (int i = 1; i <= columns.size(); i++) {
      values.add(ofColumn(result, i, columns.get(i - 1).type()));
    }
    return values;
  }

  private static Object ofColumn(ResultSet result, int index, String type) throws SQLException {
    // Trino's text of what has no zone is exact; JDBC's own classes would pull in this machine's.
    if (type.startsWith("timestamp") && !type.endsWith(ZONED)) {
      String text = result.getString(index);
      return text == null ? null : text.replace(' ', 'T');
    }
    if (type.startsWith("time(") || type.equals("date")) {
      return result.getString(index);
    }
    return plain(result.getObject(index), type);
  }

  static Object plain(Object value, String type) throws SQLException {
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth;
      case Number number -> number;
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      case Timestamp time when type.contains(ZONED) -> time.toInstant().toString();
      case Timestamp time -> time.toLocalDateTime().toString();
      case Array array -> list(Arrays.asList((Object[]) array.getArray()), type);
      case List<?> list -> list(list, type);
      case Map<?, ?> map -> map(map, type);
      case Row row -> fields(row, type);
      default -> value.toString();
    };
  }

  /** One line of text; lists and maps become JSON. */
  static String text(Object value) {
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(text)) {
        write(json, value);
      } catch (IOException e) {
        throw new UncheckedIOException("A string cannot fail to be written to", e);
      }
      return text.toString();
    }
    return value.toString();
  }

  static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean truth -> json.writeBoolean(truth);
      case Number number -> json.writePOJO(number);
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      default -> json.writeString(value.toString());
    }
  }

  private static List<Object> list(List<?> elements, String type) throws SQLException {
    List<Object> plain = new ArrayList<>(elements.size());
    for (Object element : elements) {
      plain.add(plain(element, type));
    }
    return plain;
  }

  private static Map<String, Object> map(Map<?, ?> map, String type) throws SQLException {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      plain.put(String.valueOf(plain(entry.getKey(), type)), plain(entry.getValue(), type));
    }
    return plain;
  }

  private static Map<String, Object> fields(Row row, String type) throws SQLException {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (RowField field : row.getFields()) {
      String name = field.getName().orElse("field" + (field.getOrdinal() + 1));
      plain.put(name, plain(field.getValue(), type));
    }
    return plain;
  }
}
