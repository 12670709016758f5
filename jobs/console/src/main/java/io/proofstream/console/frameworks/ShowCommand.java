package io.proofstream.console.frameworks;

import io.proofstream.console.Problem;
import io.proofstream.control.Catalog;
import io.proofstream.control.Control;
import io.proofstream.control.Coverage;
import io.proofstream.control.Framework;
import io.proofstream.source.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frameworks show}: a framework's controls, or all that there is to say of one. */
@Command(
    name = "show",
    description = {
      "The controls of a framework, or of one of its levels; or one control: what is checked, why,",
      "what to do, and what people must still show. Other ids in use are understood."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FRAMEWORK", description = "As frameworks list names it.")
  private String name;

  @Parameters(index = "1", paramLabel = "CONTROL", arity = "0..1", description = "Id of a control.")
  private String control;

  @Option(names = "--all", description = "Also controls of which evidence shows nothing.")
  private boolean all;

  @Mixin private OwnFolder own;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = own.catalog();
    Framework framework = framework(catalog);
    if (control == null) {
      overview(out, framework, scope(framework));
    } else {
      new ControlText(catalog, out).print(framework, control(catalog, framework));
    }
    out.flush();
    return 0;
  }

  private Framework framework(Catalog catalog) {
    return catalog.frameworks().stream()
        .filter(each -> names(each).anyMatch(name::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.usage(
                    "there is no framework " + name,
                    "the nearest is "
                        + Nearest.of(
                            name,
                            catalog.frameworks().stream().flatMap(ShowCommand::names).toList()),
                    "./proofstream frameworks list names them all"));
  }

  private static Stream<String> names(Framework framework) {
    return Stream.concat(
        Stream.of(framework.id()), framework.scopes().stream().map(Framework.Scope::id));
  }

  private Framework.Scope scope(Framework framework) {
    return framework.scopes().stream()
        .filter(scope -> scope.id().equalsIgnoreCase(name))
        .findFirst()
        .orElse(new Framework.Scope(framework.id(), framework.name(), List.of()));
  }

  private Control control(Catalog catalog, Framework framework) {
    List<String> ids = framework.controls().stream().map(Control::id).toList();
    return catalog
        .control(framework, control)
        .orElseThrow(
            () ->
                Problem.usage(
                    framework.name() + " has no control " + control,
                    "the nearest is " + Nearest.of(control, ids),
                    "./proofstream frameworks show " + framework.id() + " --all lists them"));
  }

  private void overview(PrintWriter out, Framework framework, Framework.Scope scope) {
    out.println(scope.name() + ", " + framework.version() + ", by " + framework.publisher());
    Lines.labelled(out, "", 0, framework.disclaimer());
    List<Control> controls = framework.controls().stream().filter(scope::contains).toList();
    out.printf(
        "%n%d controls: %d full, %d partial, %d out of scope%n",
        controls.stream().filter(each -> each.withdrawn() == null).count(),
        count(controls, Coverage.FULL),
        count(controls, Coverage.PARTIAL),
        count(controls, Coverage.OUT_OF_SCOPE));
    String family = "";
    List<List<String>> rows = new ArrayList<>();
    for (Control each : controls) {
      if (!all && !each.isInScope()) {
        continue;
      }
      if (!each.family().equals(family)) {
        flush(out, rows);
        family = each.family();
        out.printf("%n%s%n", family);
      }
      rows.add(List.of("  " + each.id(), word(each), each.title()));
    }
    flush(out, rows);
  }

  private static void flush(PrintWriter out, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      Lines.table(out, rows, 3);
      rows.clear();
    }
  }

  private static long count(List<Control> controls, Coverage coverage) {
    return controls.stream()
        .filter(each -> each.withdrawn() == null && each.coverage() == coverage)
        .count();
  }

  private static String word(Control control) {
    return control.withdrawn() != null
        ? "withdrawn"
        : control.coverage().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
