package io.proofstream.document;

import java.util.List;
import java.util.Map;

/** A part of a document as somebody wrote it, and on which line. */
public sealed interface Written {
  int line();

  /** Each key with what it has; {@code line} is where the first of them is. */
  record Mapping(int line, Map<String, Entry> entries) implements Written {}

  /** A key's own line, and what it has. */
  record Entry(int line, Written value) {}

  record Sequence(int line, List<Written> items) implements Written {}

  record Scalar(int line, Sort sort, String text) implements Written {}

  /** What a scalar is to JSON, and to YAML where nothing says otherwise. */
  enum Sort {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }

  default String what() {
    return switch (this) {
      case Mapping mapping -> "a mapping";
      case Sequence sequence -> "a list";
      case Scalar scalar ->
          switch (scalar.sort()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case NOTHING -> "nothing";
          };
    };
  }
}
