package io.proofstream.sandbox.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints where things are, for a shell to read. */
@Command(
    name = "env",
    mixinStandardHelpOptions = true,
    description = "Print export lines: eval \"$$(./proofstream env)\"")
public final class EnvCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    place
        .sandbox()
        .endpoints()
        .environment()
        .forEach(
            (name, value) -> out.printf("export %s='%s'%n", name, value.replace("'", "'\\''")));
    out.flush();
    return 0;
  }
}
