package io.proofstream.console.policy;

import io.proofstream.console.Endpoints;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policy}: the one record of what an organisation decides. */
@Command(
    name = "policy",
    description = {
      "Everything that an organisation decides, in one record: deadlines, scope, frameworks,",
      "collectors, roles, routes. Versions follow each other by one and are never deleted."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream policy show --org acme > acme.yml",
      "  ./proofstream policy validate acme.yml",
      "  ./proofstream policy diff acme.yml",
      "  ./proofstream policy preview acme.yml",
      "  ./proofstream policy apply acme.yml --reason 'criticals within 12 hours'"
    })
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  private PolicyCommand() {}

  public static CommandLine with(Endpoints endpoints, Clock clock) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand("show", new ShowCommand(endpoints, clock))
        .addSubcommand("validate", new ValidateCommand(endpoints))
        .addSubcommand("diff", new DiffCommand(endpoints))
        .addSubcommand("preview", new PreviewCommand(endpoints, clock))
        .addSubcommand("apply", new ApplyCommand(endpoints, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say show, validate, diff, preview or apply");
  }
}
