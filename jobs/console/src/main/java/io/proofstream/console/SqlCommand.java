package io.proofstream.console;

import io.proofstream.console.sql.Format;
import io.proofstream.console.sql.Session;
import io.proofstream.console.sql.Statements;
import io.proofstream.console.sql.Statements.Statement;
import io.proofstream.console.trino.Trino;
import io.proofstream.console.trino.TrinoOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sql}: asks Trino and prints the answers; row counts and times go to standard error. */
@Command(
    name = "sql",
    description = {
      "Asks Trino. Times are UTC and ISO 8601, bytes are base64, in every format.",
      "table: for eyes; control characters are written out (\\n, \\u001b)",
      "csv:   RFC 4180; null is empty, empty text is \"\"; text that starts with = + - @, tab or",
      "       return gets a leading ' so that no spreadsheet runs it (CWE-1236), see --raw-csv",
      "json:  an array of objects, written as rows arrive; several statements, several arrays"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Proofstream.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream sql 'SHOW TABLES'",
      "  ./proofstream sql 'SELECT * FROM scans' --format json | jq '.[].scanner'",
      "  ./proofstream sql -f sql/checks/every-message-has-one-receipt.sql"
    })
final class SqlCommand implements Callable<Integer> {
  private static final int TABLE_ROWS = 1_000;
  private static final int TERMINAL_WIDTH = 60;

  @ArgGroup(multiplicity = "1")
  private Asked asked;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows to print; 0 for all (default: 1000 as a table, else all).")
  private Integer maxRows;

  @Option(
      names = "--max-width",
      paramLabel = "N",
      description = "Characters of a value in a table; 0 for all (default: 60 on a terminal).")
  private Integer maxWidth;

  @Option(names = "--raw-csv", description = "Text in csv exactly as it is, formulas included.")
  private boolean rawCsv;

  @Mixin private TrinoOptions where;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final InputStream in;
  private final boolean terminal;

  /** Exactly one of the two. */
  private static final class Asked {
    @Parameters(paramLabel = "SQL", description = "One statement, or several separated by ;")
    private String text;

    @Option(
        names = {"-f", "--file"},
        paramLabel = "FILE",
        description = "File with statements separated by ; (- is standard input).")
    private String file;
  }

  SqlCommand(Endpoints endpoints, InputStream in, boolean terminal) {
    this.endpoints = endpoints;
    this.in = in;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Duration timeout = patience.duration();
    if (isNegative(maxRows) || isNegative(maxWidth)) {
      throw Problem.usage("a number is out of range", "it is 0 or more", "see --help");
    }
    List<Statement> statements = statements();
    Trino server = where.server(endpoints);
    Session.Style style = new Session.Style(format, options(), rowLimit());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Connection connection = where.connect(server, endpoints, timeout)) {
      Session session = new Session(server, connection, style, out, err, asked.file);
      session.ask(statements);
      return 0;
    } catch (SQLException e) {
      throw server.explain(e, asked.file, 1);
    }
  }

  private List<Statement> statements() {
    List<Statement> statements;
    try {
      statements = Statements.in(asked.file == null ? asked.text : read(asked.file));
    } catch (IllegalArgumentException e) {
      throw Problem.usage("cannot tell the statements apart", e.getMessage(), "close it")
          .causedBy(e);
    }
    if (statements.isEmpty()) {
      throw Problem.usage("there is nothing to ask", "the text holds no statement", "see --help");
    }
    return statements;
  }

  private String read(String file) {
    try {
      if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
        throw Problem.failed(
            "cannot read " + file, "there is no such file", "-f takes a UTF-8 text file, or -");
      }
      return file.equals("-")
          ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw Problem.failed("cannot read " + file, e.toString(), "-f takes a UTF-8 text file, or -")
          .causedBy(e);
    }
  }

  private long rowLimit() {
    int byFormat = format == Format.TABLE ? TABLE_ROWS : 0;
    return maxRows == null ? byFormat : maxRows;
  }

  private Format.Options options() {
    int byOutput = terminal ? TERMINAL_WIDTH : 0;
    return new Format.Options(maxWidth == null ? byOutput : maxWidth, rawCsv);
  }

  private static boolean isNegative(Integer number) {
    return number != null && number < 0;
  }
}
