package io.proofstream.console.frameworks;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.control.Catalog;
import io.proofstream.control.reading.CatalogReading;
import io.proofstream.control.reading.Content;
import io.proofstream.document.DocumentFolder;
import io.proofstream.policy.obligation.Frameworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A folder with own frameworks, beside those of the product. */
public final class OwnFolder {
  @Option(
      names = "--own",
      paramLabel = "DIR",
      description =
          "Also own frameworks: a folder with framework.yml, or one that holds such folders.")
  private String folder;

  /** What comes with the product, and the own frameworks if some are named. */
  Catalog catalog() {
    return folder == null ? Content.shipped() : catalog(Path.of(folder));
  }

  /**
   * The same. Where none are named, those that the job at that Kafka was started with, if it is
   * known here.
   */
  public Catalog catalog(Endpoints endpoints, String kafka) {
    String found = endpoints.ownFrameworks(folder, kafka);
    return found == null ? Content.shipped() : catalog(Path.of(found));
  }

  /** What policies may name there. */
  public Frameworks frameworks(Endpoints endpoints, String kafka) {
    String found = endpoints.ownFrameworks(folder, kafka);
    return found == null
        ? Frameworks.shipped()
        : new Frameworks(catalog(Path.of(found)).ownScopes());
  }

  /** What comes with the product, and what that folder has besides. */
  public static Catalog catalog(Path folder) {
    CatalogReading reading = read(folder);
    if (!reading.isValid()) {
      throw Problem.failed(
          folder + " cannot be judged by",
          reading.problems().getFirst().toString(),
          "./proofstream frameworks validate " + folder + " says all that is wrong");
    }
    return reading.catalog();
  }

  /** Own frameworks, or a folder of all content such as {@code frameworks/}. */
  static CatalogReading read(Path folder) {
    boolean whole =
        Files.isRegularFile(folder.resolve("gaps.yml"))
            && !Files.isRegularFile(folder.resolve("framework.yml"));
    try {
      DocumentFolder documents = DocumentFolder.of(folder);
      return whole ? Content.read(documents) : Content.readOwn(documents);
    } catch (IOException e) {
      throw Problem.failed(
              folder + " cannot be read", String.valueOf(e.getMessage()), "name a folder that is")
          .causedBy(e);
    }
  }
}
