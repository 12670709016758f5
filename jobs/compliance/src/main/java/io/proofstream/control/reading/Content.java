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
   * What comes with the product, and own frameworks beside it. An own framework is a folder with
   * {@code framework.yml}, families, and {@code checks/} and {@code gaps.yml} if it has such of its
   * own.
   *
   * @param own such a folder, or one that holds such folders
   */
  public static CatalogReading readOwn(DocumentFolder own) {
    if (own.texts().keySet().stream().noneMatch(Content::isFramework)) {
      String none = "holds no framework: neither it nor a folder in it has a framework.yml";
      return new CatalogReading(null, List.of(new DocumentProblem(own.name(), 1, "", none, null)));
    }
    Map<String, String> texts = new TreeMap<>(packed().texts());
    own.texts().forEach((file, text) -> texts.put(CatalogReader.OWN + file, text));
    CatalogReading reading = read(DocumentFolder.of("", texts));
    List<DocumentProblem> problems =
        reading.problems().stream().map(problem -> named(problem, own.name())).toList();
    return new CatalogReading(reading.catalog(), problems);
  }

  private static boolean isFramework(String file) {
    return file.equals(CatalogReader.FRAMEWORK) || file.endsWith("/" + CatalogReader.FRAMEWORK);
  }

  private static DocumentProblem named(DocumentProblem problem, String folder) {
    String file =
        problem.file().startsWith(CatalogReader.OWN)
            ? folder + "/" + problem.file().substring(CatalogReader.OWN.length())
            : problem.file();
    String what = problem.what().replace(" " + CatalogReader.OWN, " " + folder + "/");
    return new DocumentProblem(file, problem.line(), problem.key(), what, problem.nearest());
  }

  private static DocumentFolder packed() {
    return DocumentFolder.packed("frameworks", ANCHOR, file -> true);
  }
}
