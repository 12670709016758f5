package io.proofstream.console.controls;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Timeout;
import io.proofstream.console.collector.LocalCollector;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import io.proofstream.judgement.period.Standings;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code controls compare}: what became better and worse between two moments. */
@Command(
    name = "compare",
    description = {
      "How controls stood at two moments, held against each other: what regressed, what improved.",
      "Across a gap in which nothing was known, what evidence last said counts.",
      "A moment is a time (2026-09-30T12:00:00Z), the beginning of a day (2026-10-01), so long ago",
      "(7d, 36h), or the end of a period: 2026-Q3, 2026-09, 2026, or one that the policy names."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream controls compare --from 2026-Q3",
      "  ./proofstream controls compare --from 7d --scope soc2-tsc-2017 --fail-on-regression"
    })
final class CompareCommand implements Callable<Integer> {
  /** So that a build or a script can stop there. */
  private static final int REGRESSED = 1;

  @Option(names = "--from", paramLabel = "MOMENT", required = true, description = "The earlier.")
  private String from;

  @Option(names = "--to", paramLabel = "MOMENT", description = "The later; now if left out.")
  private String to;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "Only of this scope of a framework; if left out, of all.")
  private String scope;

  @Option(
      names = "--org",
      paramLabel = "ORG",
      defaultValue = LocalCollector.ORG,
      description = "Whose controls (default: ${DEFAULT-VALUE}).")
  private String org;

  @Option(
      names = "--fail-on-regression",
      description = "End with exit code 1 if any control regressed.")
  private boolean failing;

  @Mixin private TrinoOptions where;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  CompareCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Trino server = where.server(endpoints);
    try (Connection connection = where.connect(server, endpoints, patience.duration())) {
      Instant earlier = new Moment("--from", from).of(org, now, connection);
      Instant later = to == null ? now : new Moment("--to", to).of(org, now, connection);
      History history = new History(connection, org, scope);
      Standings standings = Standings.compare(history.at(earlier), history.at(later));
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s, from %s to %s%n", org, earlier, later);
      new StandingsText(standings).print(out);
      out.flush();
      return failing && !standings.regressions().isEmpty() ? REGRESSED : 0;
    } catch (SQLException e) {
      throw server.explain(e, null, 1);
    }
  }
}
