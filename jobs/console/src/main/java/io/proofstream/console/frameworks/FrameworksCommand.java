package io.proofstream.console.frameworks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code frameworks}: what controls ask, and what evidence shows of it. */
@Command(
    name = "frameworks",
    description = {
      "What each framework asks, what evidence of containers shows of it, and what people must",
      "still show. Needs nothing that runs."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream frameworks list",
      "  ./proofstream frameworks show soc2-tsc-2017",
      "  ./proofstream frameworks show soc2-tsc-2017 CC7.1",
      "  ./proofstream frameworks show iso27001-2022-annexa A.12.6",
      "  ./proofstream frameworks validate acme-baseline/"
    })
public final class FrameworksCommand implements Runnable {
  @Spec private CommandSpec spec;

  private FrameworksCommand() {}

  public static CommandLine with() {
    return new CommandLine(new FrameworksCommand())
        .addSubcommand("list", new ListCommand())
        .addSubcommand("show", new ShowCommand())
        .addSubcommand("validate", new ValidateCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say list, show or validate");
  }
}
