package io.proofstream.sandbox;

import io.proofstream.console.Proofstream;
import io.proofstream.sandbox.bench.BenchCommand;
import io.proofstream.sandbox.command.DoctorCommand;
import io.proofstream.sandbox.command.DownCommand;
import io.proofstream.sandbox.command.EnvCommand;
import io.proofstream.sandbox.command.LogsCommand;
import io.proofstream.sandbox.command.RescaleCommand;
import io.proofstream.sandbox.command.StatusCommand;
import io.proofstream.sandbox.command.UpCommand;
import io.proofstream.sandbox.state.SandboxException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command {@code ./proofstream}: what the console can, and the sandbox. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    CommandLine commands =
        Proofstream.commandLine(
            new UpCommand(),
            new StatusCommand(),
            new LogsCommand(),
            new DoctorCommand(),
            new EnvCommand(),
            new DownCommand(),
            new RescaleCommand(),
            new BenchCommand());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    IExecutionExceptionHandler others = commands.getExecutionExceptionHandler();
    commands.setExecutionExceptionHandler(
        (e, command, parsed) ->
            e instanceof SandboxException trouble
                ? explain(trouble, command)
                : others.handleExecutionException(e, command, parsed));
    int exitCode = commands.execute(arguments);
    commands.getOut().flush();
    commands.getErr().flush();
    System.exit(exitCode);
  }

  private static int explain(SandboxException trouble, CommandLine command) {
    command.getOut().flush();
    PrintWriter err = command.getErr();
    err.println("Error: " + trouble.getMessage());
    if ("1".equals(System.getenv("PROOFSTREAM_DEBUG"))) {
      trouble.printStackTrace(err);
    }
    err.flush();
    return 1;
  }
}
