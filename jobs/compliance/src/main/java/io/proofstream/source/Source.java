package io.proofstream.source;

import java.io.IOException;
import java.util.List;

/**
 * One tool's output format. A source turns a document into what it reports and nothing else: who
 * sent it, identities, de-duplication, counts and limits are the same for all and are {@link
 * Reader}'s.
 */
public interface Source {
  /** The tool, lower case; also the value of header {@code ps-source}. */
  String name();

  /**
   * Whether this is the format, judged by what has been seen so far. Must build on what is there,
   * never on what is missing, so that an answer never changes as more of the document is seen.
   */
  boolean recognises(Shape shape);

  /**
   * Reads the whole document, whatever the order of its fields; at least one report.
   *
   * @throws Unreadable if the document breaks the format's own rules
   */
  List<ScanReport> read(Json json) throws IOException;
}
