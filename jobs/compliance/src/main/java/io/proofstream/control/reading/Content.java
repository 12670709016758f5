package io.proofstream.control.reading;

import io.proofstream.control.Catalog;
import io.proofstream.document.DocumentFolder;
import io.proofstream.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What controls are judged by: what comes with the product, and what organisations add. */
public final class Content {
  private static final String ANCHOR = "/io/proofstream/frameworks/gaps.yml";

  private Content() {}

  /** Read once, when somebody first asks for it. */
  private static final class Shipped {
    private static final Catalog CATALOG = read();

    private static Catalog read() {
      CatalogReading reading = Content.read(packed());
      if (!reading.isValid()) {
        throw new IllegalStateException("The packed frameworks are broken: " + reading.problems());
      }
      return reading.catalog();
    }
  }

  /** What comes with the product. */
  public static Catalog shipped() {
    return Shipped.CATALOG;
  }

  /** A folder that holds frameworks, checks, gaps and catalogs of its own. */
  public static CatalogReading read(DocumentFolder folder) {
    return new CatalogReader(folder).read();
  }

  /**
   * What comes with the product, and an organisation's own framework beside it: a folder with
   * {@code framework.yml}, families, and {@code checks/} if it has checks of its own.
   */
  public static CatalogReading readOwn(DocumentFolder own) {
    Map<String, String> texts = new TreeMap<>(packed().texts());
    own.texts().forEach((file, text) -> texts.put(CatalogReader.OWN + file, text));
    CatalogReading reading = read(DocumentFolder.of("", texts));
    List<DocumentProblem> problems =
        reading.problems().stream().map(problem -> named(problem, own.name())).toList();
    return new CatalogReading(reading.catalog(), problems);
  }

  private static DocumentProblem named(DocumentProblem problem, String folder) {
    String file =
        problem.file().startsWith(CatalogReader.OWN)
            ? folder + "/" + problem.file().substring(CatalogReader.OWN.length())
            : problem.file();
    return new DocumentProblem(
        file, problem.line(), problem.key(), problem.what(), problem.nearest());
  }

  private static DocumentFolder packed() {
    return DocumentFolder.packed("frameworks", ANCHOR, file -> true);
  }
}
