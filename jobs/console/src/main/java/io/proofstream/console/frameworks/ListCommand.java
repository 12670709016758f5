package io.proofstream.console.frameworks;

import io.proofstream.control.Catalog;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.measure.Metrics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code frameworks list}: all of them, and how much evidence shows. */
@Command(
    name = "list",
    description = {
      "All frameworks: how many of their controls evidence alone can show (full), in part, and not",
      "at all (out of scope). A policy names them by the ids of the last column."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ListCommand implements Callable<Integer> {
  @Mixin private OwnFolder own;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = own.catalog();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("framework", "full", "partial", "out of scope", "withdrawn", "in a policy"));
    for (Framework framework : catalog.frameworks()) {
      rows.add(
          List.of(
              framework.id(),
              String.valueOf(framework.count(Coverage.FULL)),
              String.valueOf(framework.count(Coverage.PARTIAL)),
              String.valueOf(framework.count(Coverage.OUT_OF_SCOPE)),
              String.valueOf(framework.withdrawn()),
              scopes(framework)));
    }
    List<List<String>> aligned = new ArrayList<>();
    rows.forEach(row -> aligned.add(row.subList(0, 5)));
    List<String> lines = lines(aligned);
    for (int i = 0; i < rows.size(); i++) {
      out.println(lines.get(i) + "  " + rows.get(i).getLast());
    }
    out.println();
    out.printf(
        "%d frameworks, %d checks, %d metrics; digest %s%n",
        catalog.frameworks().size(),
        catalog.checks().size(),
        Metrics.ids().size(),
        catalog.digest());
    out.println("A mapping of evidence to frameworks. None of this is a certification.");
    out.flush();
    return 0;
  }

  private static List<String> lines(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Lines.table(out, rows, 1);
    out.flush();
    return text.toString().lines().toList();
  }

  private static String scopes(Framework framework) {
    List<String> ids = framework.scopes().stream().map(Framework.Scope::id).toList();
    return String.join(" ", ids);
  }
}
