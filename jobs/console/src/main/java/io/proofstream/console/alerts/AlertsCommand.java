package io.proofstream.console.alerts;

import io.proofstream.console.Endpoints;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code alerts}: what a person should see. */
@Command(
    name = "alerts",
    description = "Deadlines that come near or pass, and what ends them, as they come.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class AlertsCommand implements Runnable {
  @Spec private CommandSpec spec;

  private AlertsCommand() {}

  public static CommandLine with(Endpoints endpoints) {
    return new CommandLine(new AlertsCommand()).addSubcommand("tail", new TailCommand(endpoints));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say tail");
  }
}
