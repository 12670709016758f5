package io.proofstream.console.controls;

import io.proofstream.console.Endpoints;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code controls}: how they stand. */
@Command(
    name = "controls",
    description = "How controls stand, and how they stood.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class ControlsCommand implements Runnable {
  @Spec private CommandSpec spec;

  private ControlsCommand() {}

  public static CommandLine with(Endpoints endpoints, Clock clock) {
    return new CommandLine(new ControlsCommand())
        .addSubcommand("compare", new CompareCommand(endpoints, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say compare");
  }
}
