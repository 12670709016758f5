package io.proofstream.console;

import io.proofstream.console.alerts.AlertsCommand;
import io.proofstream.console.collector.CollectorCommand;
import io.proofstream.console.controls.ControlsCommand;
import io.proofstream.console.findings.FindingsCommand;
import io.proofstream.console.frameworks.FrameworksCommand;
import io.proofstream.console.heartbeat.HeartbeatCommand;
import io.proofstream.console.inventory.InventoryCommand;
import io.proofstream.console.policy.PolicyCommand;
import io.proofstream.console.publish.PublishCommand;
import io.proofstream.console.receive.ReceiveCommand;
import io.proofstream.console.rejected.RejectedCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: what people type, and the one place that turns failures into plain words. */
@Command(
    name = "proofstream",
    description = "Continuous compliance evidence from container security streams.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Proofstream.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; standard error says what, why and how to go on",
      "2:the command makes no sense as typed; nothing was touched",
      "3:a component does not answer"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream publish report.json --asset ghcr.io/acme/shop:1.4",
      "  trivy image -f json nginx:1.27 | ./proofstream publish -",
      "  ./proofstream alerts tail --severity critical,high",
      "  ./proofstream findings --open --team shop",
      "  ./proofstream rejected list",
      "  ./proofstream sql 'SELECT severity, count(*) FROM scan_findings GROUP BY 1'",
      "",
      "PROOFSTREAM_DEBUG=1 adds stack traces to errors."
    })
public final class Proofstream implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private Proofstream() {}

  /** The commands of this module and the given further ones, with one handling of errors. */
  public static CommandLine commandLine(Object... further) {
    // Data is UTF-8 whatever the terminal's locale, and no locale may turn evidence into "?".
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return commandLine(
            Endpoints.ofProcess(),
            Clock.systemUTC(),
            System.in,
            System.out,
            System.console() != null,
            further)
        .setOut(out)
        .setErr(err);
  }

  static CommandLine commandLine(
      Endpoints endpoints,
      Clock clock,
      InputStream in,
      OutputStream bytes,
      boolean terminal,
      Object... further) {
    CommandLine top =
        new CommandLine(new Proofstream())
            .addSubcommand("publish", new PublishCommand(endpoints, clock, in))
            .addSubcommand("receive", new ReceiveCommand(endpoints, clock))
            .addSubcommand("inventory", new InventoryCommand(endpoints, clock))
            .addSubcommand("collector", new CollectorCommand(endpoints))
            .addSubcommand("heartbeat", new HeartbeatCommand(endpoints, clock))
            .addSubcommand("policy", PolicyCommand.with(endpoints, clock))
            .addSubcommand("frameworks", FrameworksCommand.with())
            .addSubcommand("rejected", RejectedCommand.with(endpoints, clock, bytes))
            .addSubcommand("alerts", AlertsCommand.with(endpoints))
            .addSubcommand("controls", ControlsCommand.with(endpoints, clock))
            .addSubcommand("findings", new FindingsCommand(endpoints, clock))
            .addSubcommand("sql", new SqlCommand(endpoints, in, terminal));
    for (Object command : further) {
      top.addSubcommand(command);
    }
    return top.setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((e, arguments) -> explainUsage(e))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> explain(e, command, endpoints.isDebugging()));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Problem.USAGE;
  }

  private static int explainUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("Error: " + e.getMessage().replaceFirst("^Error: ", ""));
    err.println("  Fix: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return Problem.USAGE;
  }

  private static int explain(Exception e, CommandLine command, boolean debugging) {
    // What was already printed belongs before the explanation.
    command.getOut().flush();
    PrintWriter err = command.getErr();
    Problem problem = e instanceof Problem known ? known : unexpected(e);
    problem.lines().forEach(err::println);
    if (debugging) {
      e.printStackTrace(err);
    }
    err.flush();
    return problem.exitCode();
  }

  private static Problem unexpected(Exception e) {
    return Problem.failed(
        "this should not have happened",
        e.toString(),
        "PROOFSTREAM_DEBUG=1 shows where; please report it with that output");
  }

  /** Version of the product and of the Java that runs it. */
  public static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"proofstream " + version() + " (Java " + Runtime.version() + ")"};
    }
  }

  /** Version of the product. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = Proofstream.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
