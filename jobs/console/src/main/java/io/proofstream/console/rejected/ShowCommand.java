package io.proofstream.console.rejected;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rejected show}: all that is known of one message, or its own bytes. */
@Command(
    name = "show",
    description = "All that is known of one rejected message.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream rejected show evidence.raw/3@42",
      "  ./proofstream rejected show evidence.raw/3@42 --raw > report.json"
    })
final class ShowCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TOPIC/PARTITION@OFFSET",
      converter = Place.Converter.class,
      description = "Where it lies, as publish and list print it.")
  private Place place;

  @Option(
      names = "--raw",
      description = "Its own bytes to standard output, and everything else beside it.")
  private boolean raw;

  @Mixin private TrinoOptions where;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;
  private final OutputStream bytes;

  ShowCommand(Endpoints endpoints, Clock clock, OutputStream bytes) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.bytes = bytes;
  }

  @Override
  public Integer call() throws IOException {
    RejectedMessage message = find();
    PrintWriter facts = raw ? spec.commandLine().getErr() : spec.commandLine().getOut();
    lines(message).forEach(facts::println);
    facts.flush();
    if (raw) {
      bytes.write(message.value());
      bytes.flush();
    }
    return 0;
  }

  private RejectedMessage find() {
    List<RejectedMessage> found = new ArrayList<>();
    Trino server = where.server(endpoints);
    try (Connection connection = where.connect(server, endpoints, patience.duration())) {
      new RejectedTable(connection)
          .forEach(new Choice().where(clock, List.of(place)), 1, found::add);
    } catch (SQLException e) {
      throw server.explain(e, null, 1);
    }
    if (found.isEmpty()) {
      throw Problem.failed(
          "no message was rejected at " + place,
          "it became evidence, is not read yet, or was never there",
          "./proofstream sql \"SELECT * FROM receipts WHERE _offset = %d\" says what came of it"
              .formatted(place.offset()));
    }
    return found.getFirst();
  }

  private static List<String> lines(RejectedMessage message) {
    List<String> lines = new ArrayList<>();
    lines.add("place        " + message.place());
    lines.add("recorded_at  " + message.recordedAt());
    lines.add("org          " + or(message.org(), "(none that can be one)"));
    lines.add("reason       " + message.reason());
    lines.add("seen         " + or(message.seen(), "(nothing)"));
    lines.add("error        " + message.error());
    lines.add("raw_digest   " + or(message.rawDigest(), "(no content)"));
    lines.add(
        "raw          "
            + (message.isClaim() ? "lies where ps-claim says" : message.value().length + " bytes"));
    message.headers().forEach(header -> lines.add("header       " + header));
    return lines.stream().map(ShowCommand::harmless).toList();
  }

  private static String or(String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /** Headers are other people's: none of them may move a terminal's cursor. */
  private static String harmless(String line) {
    return line.replaceAll("\\p{Cntrl}", "?");
  }
}
