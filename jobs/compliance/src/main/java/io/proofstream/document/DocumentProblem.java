package io.proofstream.document;

/**
 * One thing that is wrong with a document, where, and what was most likely meant.
 *
 * @param line from 1
 * @param key with those above it: {@code sla.windows.high}; empty = the document
 * @param nearest the valid key or word nearest to what is written, or null
 */
public record DocumentProblem(String file, int line, String key, String what, String nearest) {
  /** {@code file:line: key: what; did you mean nearest?}. */
  @Override
  public String toString() {
    return "%s:%d: %s%s%s"
        .formatted(
            file,
            line,
            key.isEmpty() ? "" : key + ": ",
            what,
            nearest == null ? "" : "; did you mean " + nearest + "?");
  }
}
