package io.proofstream.sandbox.command;

import io.proofstream.sandbox.Box;
import io.proofstream.sandbox.Endpoints;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.wire.RecordedTime;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, or what is missing of it. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Start everything that does not run yet, and resume the job.")
public final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "Use ports N, N+1, ... instead of free ones chosen at the first start.")
  private Integer portBase;

  @Option(
      names = "--rebuild-tables",
      description = "Drop the derived tables and derive them anew from topic evidence.raw.")
  private boolean rebuildTables;

  @Option(
      names = "--time",
      paramLabel = "broker|given",
      description =
          "Whose time counts on the input topics, decided at the first start: the broker's, or that"
              + " of whoever plays a log and writes the ticks. Default: broker.")
  private RecordedTime time;

  @Option(
      names = "--own-frameworks",
      paramLabel = "DIR|none",
      description =
          "Judge also by own frameworks: a folder with framework.yml, or one that holds such. A job"
              + " that runs goes on with them from a savepoint. A copy is kept for every later"
              + " start; none forgets it.")
  private String ownFrameworks;

  @Option(names = "--without-jobs", hidden = true)
  private boolean withoutJobs;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Instant begin = Instant.now();
    UpOptions options = UpOptions.standard();
    if (portBase != null) {
      options = options.withPortBase(portBase);
    }
    if (rebuildTables) {
      options = options.rebuildingTables();
    }
    if (time != null) {
      options = options.withTime(time);
    }
    if (ownFrameworks != null) {
      options = options.withOwnFrameworks(ownFrameworks);
    }
    if (withoutJobs) {
      options = options.withoutJobs();
    }
    Endpoints endpoints = place.sandbox().up(options, line -> print(out, begin, line));
    print(out, begin, "everything is ready");
    out.println(Box.render(endpoints));
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, Instant begin, String line) {
    synchronized (out) {
      double elapsed = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
      out.printf("%6.1f s  %s%n", elapsed, line);
      out.flush();
    }
  }
}
