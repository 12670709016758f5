package io.proofstream.console.sql;

import java.io.IOException;
import java.util.List;

/** Writes one answer row by row; values are those that {@link Values} makes. */
public interface AnswerWriter {
  void row(List<Object> values) throws IOException;

  /** Completes the answer; the writer beneath stays open. */
  void end() throws IOException;
}
