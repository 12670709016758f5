package io.proofstream.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.proofstream.document.Written.Entry;
import io.proofstream.document.Written.Mapping;
import io.proofstream.document.Written.Scalar;
import io.proofstream.document.Written.Sequence;
import io.proofstream.document.Written.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON, with the line of everything. */
public final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(YamlText.MAX_BYTES)
                  .build())
          .build();

  private final JsonParser parser;
  private final Problems problems;

  private JsonText(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  public static Written read(String text, Problems problems) throws Malformed {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      Written root = new JsonText(parser, problems).node("");
      if (parser.nextToken() != null) {
        throw new Malformed(
            parser.currentTokenLocation().getLineNr(), "a second document; one is read");
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new Malformed(
          at == null ? 1 : at.getLineNr(),
          "begins as JSON and is not well-formed: " + Problems.shown(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory can be read", e);
    }
  }

  private Written node(String key) throws IOException {
    JsonToken token = parser.currentToken();
    int line = line();
    return switch (token) {
      case START_OBJECT -> object(line, key);
      case START_ARRAY -> array(line, key);
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(line, Sort.FLAG, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(line, Sort.NUMBER, parser.getText());
      case VALUE_NULL -> new Scalar(line, Sort.NOTHING, "");
      default -> new Scalar(line, Sort.TEXT, parser.getText());
    };
  }

  private Mapping object(int line, String key) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int at = line();
      String path = key.isEmpty() ? name : key + "." + name;
      parser.nextToken();
      if (entries.putIfAbsent(name, new Entry(at, node(path))) != null) {
        problems.add(at, path, "is there twice");
      }
    }
    return new Mapping(line, entries);
  }

  private Sequence array(int line, String key) throws IOException {
    List<Written> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(key + "[" + items.size() + "]"));
    }
    return new Sequence(line, items);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
