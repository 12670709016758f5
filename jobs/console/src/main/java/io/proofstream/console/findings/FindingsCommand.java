package io.proofstream.console.findings;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.sql.Format;
import io.proofstream.console.sql.Literal;
import io.proofstream.console.sql.Session;
import io.proofstream.console.sql.Statements;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code findings}: what is wrong now, the most urgent first. */
@Command(
    name = "findings",
    description = {
      "Findings as table findings has them, ordered by the time that is left; what no clock runs"
          + " for",
      "comes last. The table is as old as the job's last checkpoint."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream findings --open --breached --team shop",
      "  ./proofstream findings --open --severity critical --asset 'ghcr.io/acme/*' --json"
    })
public final class FindingsCommand implements Callable<Integer> {
  /** As people write it. */
  static final String ASSET = "repository || ':' || stream";

  /** The deadline of what is still to be mended; nothing else has time left. */
  private static final String RUNNING = "IF(state IN " + FindingChoice.OPEN + ", deadline_at)";

  /** Text such as {@code -3 d 04 h}. */
  private static final String LEFT =
      "IF("
          + RUNNING
          + " IS NOT NULL, format('%%s%%d d %%02d h', IF(%1$s < 0, '-', ''),"
          + " abs(%1$s) / 86400, abs(%1$s) %% 86400 / 3600))";

  private static final String QUESTION =
      "SELECT %s AS time_left, deadline_at, severity, state, sla_status, vulnerability_id,"
          + " package_name, fixed_version, "
          + ASSET
          + " AS asset, owner_team, binding_obligation, finding_id FROM findings%s ORDER BY "
          + RUNNING
          + " NULLS LAST, deadline_at NULLS LAST, finding_id%s";

  @Mixin private FindingChoice choice;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many; 0 for all (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "An array of objects, rather than a table.")
  private boolean json;

  @Mixin private TrinoOptions where;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  public FindingsCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (limit < 0) {
      throw Problem.usage("--limit " + limit, "there are no fewer than none", "give 0 or more");
    }
    String seconds = "date_diff('second', " + Literal.of(clock.instant()) + ", deadline_at)";
    String question =
        QUESTION.formatted(
            LEFT.formatted(seconds), choice.where(), limit == 0 ? "" : " LIMIT " + limit);
    Trino server = where.server(endpoints);
    Session.Style style =
        new Session.Style(json ? Format.JSON : Format.TABLE, new Format.Options(0, false), 0);
    try (Connection connection = where.connect(server, endpoints, patience.duration())) {
      new Session(
              server,
              connection,
              style,
              spec.commandLine().getOut(),
              spec.commandLine().getErr(),
              null)
          .ask(Statements.in(question));
      return 0;
    } catch (SQLException e) {
      throw server.explain(e, null, 1);
    }
  }
}
