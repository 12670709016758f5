package io.proofstream.console.rejected;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.sql.Format;
import io.proofstream.console.sql.Session;
import io.proofstream.console.sql.Statements;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rejected list}: counts first, then the latest. */
@Command(
    name = "list",
    description = "Counts rejected messages by reason and what they were seen as, then the latest.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream rejected list --org acme --since 2026-11-01",
      "  ./proofstream rejected list --reason malformed --limit 100 --format csv"
    })
final class ListCommand implements Callable<Integer> {
  private static final String COUNTS =
      "SELECT reason, seen, count(*) AS messages, min(recorded_at) AS first, max(recorded_at) AS"
          + " last FROM rejected%s GROUP BY reason, seen ORDER BY messages DESC, reason, seen";
  private static final String LATEST =
      "SELECT _topic || '/' || CAST(_partition AS varchar) || '@' || CAST(_offset AS varchar) AS"
          + " place, recorded_at, org, reason, seen, error FROM rejected%s"
          + " ORDER BY recorded_at DESC, place LIMIT %d";

  @Mixin private Choice choice;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the latest; 0 for counts alone (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private TrinoOptions where;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  ListCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (limit < 0) {
      throw Problem.usage("--limit " + limit, "there are no fewer than none", "give 0 or more");
    }
    String condition = choice.where(clock, List.of());
    String statements = COUNTS.formatted(condition);
    if (limit > 0) {
      statements += ";\n" + LATEST.formatted(condition, limit);
    }
    Trino server = where.server(endpoints);
    Session.Style style = new Session.Style(format, new Format.Options(0, false), 0);
    try (Connection connection = where.connect(server, endpoints, patience.duration())) {
      new Session(
              server,
              connection,
              style,
              spec.commandLine().getOut(),
              spec.commandLine().getErr(),
              null)
          .ask(Statements.in(statements));
      return 0;
    } catch (SQLException e) {
      throw server.explain(e, null, 1);
    }
  }
}
