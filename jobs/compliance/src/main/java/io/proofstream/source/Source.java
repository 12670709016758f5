package io.proofstream.source;

import io.proofstream.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * One tool's output format. A source turns a document into what it reports and nothing else: who
 * sent it, identities, de-duplication, counts and limits are the same for all and are {@code
 * Reader}'s.
 */
public interface Source {
  /** The tool or format, lower case; also the value of header {@code ps-source}. */
  String name();

  /**
   * Whether this is the format, judged by what has been seen so far. Must build on what is there,
   * never on what is missing, so that an answer never changes as more of the document is seen; and
   * on enough of it that no other source would say yes too.
   */
  boolean recognises(Shape shape);

  /**
   * Reads the whole document, whatever the order of its fields. No report at all means that there
   * is nothing in it to record.
   *
   * @throws Unreadable if the document breaks the format's own rules
   */
  List<? extends Report> read(Json json) throws IOException;

  /**
   * Names of fields whose texts, however deep in them, quote secrets that the tool found: they are
   * taken out of whatever is kept of the document. No source hands such a text on in what it
   * reports.
   */
  default Set<String> secretFields() {
    return Set.of();
  }

  /** The same, of fields that are secrets only if they are a text, and else another tool's. */
  default Set<String> secretTexts() {
    return Set.of();
  }

  /**
   * Names of fields whose text is a document in itself: JSON, as it is or as base64. What is secret
   * in the document is secret there too.
   */
  default Set<String> wrappingFields() {
    return Set.of();
  }

  /**
   * Whether a run of the tool that found nothing may be {@code null} or an empty array. Nothing in
   * such a document tells whose it is, so it is read only if its sender names the source.
   */
  default boolean mayBeEmpty() {
    return false;
  }
}
