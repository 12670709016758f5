package io.proofstream.console.frameworks;

import io.proofstream.console.Problem;
import io.proofstream.control.Catalog;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.control.reading.CatalogReading;
import io.proofstream.control.reading.Content;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frameworks validate}: all that is wrong with a folder, without touching anything. */
@Command(
    name = "validate",
    description = {
      "Says all that is wrong with an own framework, one problem a line: file:line: key: what.",
      "Touches nothing and needs nothing that runs. Ends with 2 if there is a problem."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Folders with framework.yml; none = what comes with the product.")
  private List<Path> folders = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean valid = true;
    if (folders.isEmpty()) {
      Catalog catalog = Content.shipped();
      out.printf(
          "valid: %d frameworks and %d checks that come with the product%n",
          catalog.frameworks().size(), catalog.checks().size());
    }
    for (Path folder : folders) {
      CatalogReading reading = OwnFolder.read(folder);
      valid &= reading.isValid();
      reading.problems().forEach(out::println);
      if (reading.isValid()) {
        reading.catalog().frameworks().stream()
            .filter(framework -> framework.org() != null || isWhole(reading.catalog()))
            .forEach(framework -> out.println(folder + ": " + summary(framework)));
      }
    }
    out.flush();
    return valid ? 0 : Problem.USAGE;
  }

  private static boolean isWhole(Catalog catalog) {
    return catalog.frameworks().stream().allMatch(framework -> framework.org() == null);
  }

  private static String summary(Framework framework) {
    return "%s%s: %d full, %d partial, %d out of scope"
        .formatted(
            framework.id(),
            framework.org() == null ? "" : " of " + framework.org(),
            framework.count(Coverage.FULL),
            framework.count(Coverage.PARTIAL),
            framework.count(Coverage.OUT_OF_SCOPE));
  }
}
