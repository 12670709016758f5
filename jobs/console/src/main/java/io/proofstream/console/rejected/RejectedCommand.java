package io.proofstream.console.rejected;

import io.proofstream.console.Endpoints;
import java.io.OutputStream;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rejected}: what could not become evidence, and another try for it. */
@Command(
    name = "rejected",
    description = "Messages that could not become evidence: which, why, and another try.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream rejected list --since 2026-11-01",
      "  ./proofstream rejected show evidence.raw/3@42 --raw > report.json",
      "  ./proofstream rejected replay --reason unknown_format --dry-run"
    })
public final class RejectedCommand implements Runnable {
  @Spec private CommandSpec spec;

  private RejectedCommand() {}

  /**
   * @param bytes where a message's own bytes go
   */
  public static CommandLine with(Endpoints endpoints, Clock clock, OutputStream bytes) {
    return new CommandLine(new RejectedCommand())
        .addSubcommand("list", new ListCommand(endpoints, clock))
        .addSubcommand("show", new ShowCommand(endpoints, clock, bytes))
        .addSubcommand("replay", new ReplayCommand(endpoints, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say list, show or replay");
  }
}
