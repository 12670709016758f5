package io.proofstream.console.policy;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.frameworks.OwnFolder;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.console.policy.log.PolicyLog;
import io.proofstream.console.policy.log.PolicyTopic;
import io.proofstream.console.sql.Literal;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import io.proofstream.control.Catalog;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy preview}: what a policy would do to what is open, before anything changes. */
@Command(
    name = "preview",
    description = {
      "What 'apply --backfill' of a file would do to open findings: how many deadlines move,",
      "and what would be newly breached or no longer, by severity and team. Sends nothing.",
      "Without --backfill, apply moves no deadline of what is open.",
      "And how controls would stand, estimated from what is measured now: what another policy",
      "would have measured otherwise cannot be told."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PreviewCommand implements Callable<Integer> {
  private static final String QUESTION =
      "SELECT "
          + OpenFinding.COLUMNS
          + " FROM findings WHERE org = %s AND state IN"
          + " ('open', 'acknowledged', 'in_progress', 'remediation_claimed', 'mitigated')";

  @Parameters(paramLabel = "FILE", description = "A policy, YAML or JSON.")
  private String file;

  @Option(
      names = "--org",
      paramLabel = "ORG",
      description = "Whose policy it is; if left out, what the file says.")
  private String org;

  @Mixin private OwnFolder own;
  @Mixin private KafkaOptions kafka;
  @Mixin private TrinoOptions where;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  PreviewCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Frameworks known = own.frameworks(endpoints, kafka.addressIfKnown(endpoints));
    PolicyReading reading = PolicyFile.read(file, org, known);
    if (!reading.isValid()) {
      reading.problems().forEach(spec.commandLine().getErr()::println);
      return Problem.USAGE;
    }
    PolicyLog log =
        PolicyTopic.read(
            kafka.broker(endpoints, patience.duration()),
            reading.policy().org(),
            known,
            patience.duration());
    log.note().ifPresent(spec.commandLine().getErr()::println);
    Proposal proposal = Proposal.of(reading, log.newest(), clock.instant());
    PrintWriter out = spec.commandLine().getOut();
    Changes.print(proposal.changes(), out);
    out.println();
    Catalog catalog = own.catalog(endpoints, kafka.addressIfKnown(endpoints));
    Trino server = where.server(endpoints);
    try (Connection connection = where.connect(server, endpoints, patience.duration())) {
      impact(connection, proposal.next()).print(out);
      out.println();
      ControlImpact.ask(connection, catalog, proposal.next()).print(out);
    } catch (SQLException e) {
      throw server.explain(e, null, 1);
    }
    out.flush();
    return 0;
  }

  private Impact impact(Connection connection, Policy next) throws SQLException {
    Instant at = next.effectiveFrom() == null ? clock.instant() : next.effectiveFrom();
    Impact impact = new Impact();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUESTION.formatted(Literal.of(next.org())))) {
      while (rows.next()) {
        OpenFinding finding = OpenFinding.of(rows);
        impact.add(finding.facts().severity(), finding.team(next), finding.under(next, at));
      }
    }
    return impact;
  }
}
