package io.proofstream.console.frameworks;

import io.proofstream.console.Problem;
import io.proofstream.control.Catalog;
import io.proofstream.control.reading.CatalogReading;
import io.proofstream.control.reading.Content;
import io.proofstream.document.DocumentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A folder with an organisation's own framework, beside those of the product. */
final class OwnFolder {
  @Option(
      names = "--own",
      paramLabel = "DIR",
      description = "Also an own framework: a folder with framework.yml.")
  private Path folder;

  /** What comes with the product, and the own framework if one is named. */
  Catalog catalog() {
    if (folder == null) {
      return Content.shipped();
    }
    CatalogReading reading = read(folder);
    if (!reading.isValid()) {
      throw Problem.failed(
          folder + " is no valid framework",
          reading.problems().getFirst().toString(),
          "./proofstream frameworks validate " + folder + " says all that is wrong");
    }
    return reading.catalog();
  }

  /** An own framework, or a folder of all content such as {@code frameworks/}. */
  static CatalogReading read(Path folder) {
    boolean own = Files.isRegularFile(folder.resolve("framework.yml"));
    if (!own && !Files.isRegularFile(folder.resolve("gaps.yml"))) {
      throw Problem.usage(
          folder + " holds no framework",
          "it has no framework.yml",
          "name a folder that has one, or see README.md for how to begin");
    }
    try {
      DocumentFolder documents = DocumentFolder.of(folder);
      return own ? Content.readOwn(documents) : Content.read(documents);
    } catch (IOException e) {
      throw Problem.failed(
              folder + " cannot be read", String.valueOf(e.getMessage()), "check its permissions")
          .causedBy(e);
    }
  }
}
