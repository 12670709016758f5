package io.proofstream.console.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One JSON array of objects, a line each, written as the rows come. */
final class JsonWriter implements AnswerWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final Writer out;
  private final List<String> names;
  private boolean isEmpty = true;

  JsonWriter(Writer out, List<Column> columns) throws IOException {
    this.out = out;
    this.names = distinct(columns);
    out.write("[");
  }

  @Override
  public void row(List<Object> values) throws IOException {
    out.write(isEmpty ? "\n" : ",\n");
    isEmpty = false;
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        json.writeFieldName(names.get(i));
        Values.write(json, values.get(i));
      }
      json.writeEndObject();
    }
  }

  @Override
  public void end() throws IOException {
    out.write(isEmpty ? "]\n" : "\n]\n");
  }

  /** SQL may name two columns alike, an object may not: the second becomes {@code name_2}. */
  private static List<String> distinct(List<Column> columns) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      String name = column.name();
      for (int i = 2; !taken.add(name); i++) {
        name = column.name() + "_" + i;
      }
      names.add(name);
    }
    return names;
  }
}
