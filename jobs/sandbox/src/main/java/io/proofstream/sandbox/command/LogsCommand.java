package io.proofstream.sandbox.command;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.component.Component;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what components say. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Show the end of logs.")
public final class LogsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMPONENT",
      description = "postgres, kafka, trino, jobmanager or taskmanager; all if absent.")
  private String component;

  @Option(names = "-f", description = "Go on as they grow, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "-n",
      paramLabel = "LINES",
      defaultValue = "50",
      description = "How many lines of each (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Sandbox sandbox = place.sandbox();
    List<Component> wanted = wanted();
    PrintWriter out = spec.commandLine().getOut();
    List<Tail> tails =
        wanted.stream()
            .map(
                it ->
                    new Tail(
                        wanted.size() > 1 ? it.label() + " | " : "",
                        sandbox.state().log(it.label())))
            .toList();
    for (Tail tail : tails) {
      tail.last(lines).forEach(out::println);
    }
    out.flush();
    if (wanted.size() == 1 && !Files.exists(tails.getFirst().file())) {
      Path log = tails.getFirst().file();
      spec.commandLine().getErr().println("there is no log yet: " + log);
      return 1;
    }
    while (follow && !out.checkError()) {
      Thread.sleep(300);
      for (Tail tail : tails) {
        tail.grown().forEach(out::println);
      }
      out.flush();
    }
    return 0;
  }

  private List<Component> wanted() {
    if (component == null) {
      return List.of(Component.values());
    }
    return List.of(
        Component.named(component)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "there is no component '%s', but %s"
                            .formatted(
                                component,
                                Arrays.stream(Component.values())
                                    .map(Component::label)
                                    .collect(Collectors.joining(", "))))));
  }
}
