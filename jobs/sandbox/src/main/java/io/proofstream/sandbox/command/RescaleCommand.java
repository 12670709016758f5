package io.proofstream.sandbox.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives the job more or fewer hands. */
@Command(
    name = "rescale",
    mixinStandardHelpOptions = true,
    description = "Stop the job with a savepoint, and let it go on with another parallelism.")
public final class RescaleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      required = true,
      description = "How many of each task run side by side, from now on and after every up.")
  private int parallelism;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    place
        .sandbox()
        .rescale(
            parallelism,
            line -> {
              out.println(line);
              out.flush();
            });
    return 0;
  }
}
