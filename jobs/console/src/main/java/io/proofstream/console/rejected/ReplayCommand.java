package io.proofstream.console.rejected;

import io.proofstream.audit.ConsoleActions;
import io.proofstream.claim.ClaimStore;
import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.audit.AuditTrail;
import io.proofstream.console.envelope.ClaimOptions;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rejected replay}: another try, once what was wrong is mended. */
@Command(
    name = "replay",
    description = {
      "Sends rejected messages again as they were, once what was wrong is mended. The pipeline",
      "recognises what it has, so sending twice does no harm; tombstones are never sent."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream rejected replay --reason unknown_format --since 2026-11-01 --dry-run",
      "  ./proofstream rejected replay evidence.raw/3@42 evidence.raw/0@7"
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TOPIC/PARTITION@OFFSET",
      arity = "0..*",
      converter = Place.Converter.class,
      description = "Single messages; or choose by the options below.")
  private List<Place> places = List.of();

  @Mixin private Choice choice;

  @Option(names = "--all", description = "Every message that was ever rejected.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many, the oldest first.")
  private int limit;

  @Option(
      names = "--dry-run",
      description = "Read them here with today's sources and say which would now be accepted.")
  private boolean dryRun;

  @Mixin private TrinoOptions where;
  @Mixin private KafkaOptions kafka;
  @Mixin private ClaimOptions large;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  ReplayCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (places.isEmpty() && choice.isEmpty() && !all) {
      throw Problem.usage(
          "nothing says which messages", "all of them is seldom meant", "choose, or say --all");
    }
    if (limit < 0) {
      throw Problem.usage("--limit " + limit, "there are no fewer than none", "give 0 or more");
    }
    String condition = choice.where(clock, places);
    return dryRun ? read(condition) : send(condition);
  }

  private int read(String condition) throws IOException {
    try (ClaimStore claims = large.open(endpoints, kafka.addressIfKnown(endpoints))) {
      Rereading rereading = new Rereading(claims, clock, out());
      forEach(condition, rereading::read);
      out().flush();
      err().println(rereading.summary());
      return 0;
    }
  }

  private int send(String condition) {
    Duration timeout = patience.duration();
    Broker broker = kafka.broker(endpoints, timeout);
    int messageLimit = broker.messageLimit(Topic.EVIDENCE_RAW);
    try (Producer<byte[], byte[]> producer = broker.producer(messageLimit)) {
      Replay replay = new Replay(producer, out());
      int sent;
      try {
        forEach(condition, replay::send);
        sent = replay.finish();
      } finally {
        // What was sent before a failure was done too.
        tell(replay, new AuditTrail(producer), AuditTrail.person(broker.bootstrap(), clock));
      }
      out().flush();
      List<String> leftOut = replay.leftOut();
      err()
          .printf(
              "sent %d again to %s%s%n",
              sent,
              broker.bootstrap(),
              leftOut.isEmpty() ? "" : "; left out: " + String.join(", ", leftOut));
      return 0;
    }
  }

  private static void tell(Replay replay, AuditTrail trail, ConsoleActions.By person) {
    replay
        .sent()
        .forEach(
            (org, sent) ->
                trail.tell(
                    ConsoleActions.messagesReplayed(
                        person, org, sent.count(), sent.first().toString())));
  }

  private void forEach(String condition, RejectedTable.Taker taker) {
    Trino server = where.server(endpoints);
    try (Connection connection = where.connect(server, endpoints, patience.duration())) {
      new RejectedTable(connection).forEach(condition, limit, taker);
    } catch (SQLException e) {
      throw server.explain(e, null, 1);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
