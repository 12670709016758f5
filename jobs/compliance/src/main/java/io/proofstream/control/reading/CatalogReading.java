package io.proofstream.control.reading;

import io.proofstream.control.Catalog;
import io.proofstream.document.DocumentProblem;
import java.util.List;

/**
 * What a folder is as content, or all that is wrong with it.
 *
 * @param catalog null if there are problems
 * @param problems by file and line
 */
public record CatalogReading(Catalog catalog, List<DocumentProblem> problems) {
  public boolean isValid() {
    return problems.isEmpty();
  }
}
