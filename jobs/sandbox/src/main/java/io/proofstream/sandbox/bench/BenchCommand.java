package io.proofstream.sandbox.bench;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.bench.evaluate.EvaluateBench;
import io.proofstream.sandbox.bench.normalize.NormalizeBench;
import io.proofstream.sandbox.bench.track.TrackBench;
import io.proofstream.sandbox.bench.track.TrackRace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Benchmarks; those that need a house start one of their own, which is gone afterwards. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure, as ratios within one run.")
public final class BenchCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "passthrough",
      mixinStandardHelpOptions = true,
      description = "What the rooms cost beside a bare copy of the topic into one table.")
  int passthrough(
      @Option(
              names = "--messages",
              defaultValue = "20000",
              description = "Messages in the topic (default: ${DEFAULT-VALUE}).")
          int messages,
      @Option(
              names = "--runs",
              defaultValue = "5",
              description = "Rounds after the warm-up (default: ${DEFAULT-VALUE}).")
          int runs) {
    PrintWriter out = spec.commandLine().getOut();
    inAHouse(
        sandbox -> {
          Report report =
              new PassthroughBench(sandbox, messages, runs, line -> print(out, line)).run();
          print(out, "\n" + report.render());
        });
    return 0;
  }

  @Command(
      name = "track",
      mixinStandardHelpOptions = true,
      description = {
        "What it costs to follow findings, and how soon people see what falls due.",
        "A race of whole lives against copies of the same topic; then one job that is filled with"
            + " open findings, re-timed by a policy, given 100,000 deadlines in one second and"
            + " others over a minute, and sent scans of all over the fleet."
      })
  int track(
      @Option(
              names = "--findings",
              defaultValue = "1000000",
              description = "Open at the same time (default: ${DEFAULT-VALUE}).")
          int findings,
      @Option(
              names = "--then",
              defaultValue = "0",
              paramLabel = "FINDINGS",
              description = "Fill up to so many at last, and compare the throughput.")
          int more,
      @Option(
              names = "--runs",
              defaultValue = "3",
              description = "Rounds of the race after its warm-up (default: ${DEFAULT-VALUE}).")
          int rounds) {
    PrintWriter out = spec.commandLine().getOut();
    if (rounds > 0) {
      inAHouse(sandbox -> new TrackRace(sandbox, line -> print(out, line)).run(rounds));
    }
    inAHouse(sandbox -> new TrackBench(sandbox, line -> print(out, line)).run(findings, more));
    return 0;
  }

  @Command(
      name = "evaluate",
      mixinStandardHelpOptions = true,
      description = {
        "What judging costs, by the number of assets and of controls.",
        "A fleet grows, is held to one framework and then to all, and at the ends of days"
            + " everything is judged: with nothing scanned in the last pane, a few assets, or all."
            + " Needs about fifteen minutes."
      })
  int evaluate(
      @Option(
              names = "--assets",
              split = ",",
              defaultValue = "1000,10000,100000",
              description = "Sizes of the fleet, growing (default: ${DEFAULT-VALUE}).")
          List<Integer> sizes) {
    PrintWriter out = spec.commandLine().getOut();
    inAHouse(sandbox -> new EvaluateBench(sandbox, line -> print(out, line)).run(sizes));
    return 0;
  }

  @Command(
      name = "normalize",
      mixinStandardHelpOptions = true,
      description = {
        "How fast documents are read, beside a bare scan of their tokens.",
        "For every source, over the samples that it understands, and for large reports: MB per"
            + " CPU-second of the scan (bare), of recognising and parsing (parsed), and of all that"
            + " is done from bytes to events (whole). Then what one unreadable message in a"
            + " hundred costs the others. Needs no running house; takes about three minutes."
      })
  int normalize(
      @Option(
              names = "--rounds",
              defaultValue = "5",
              description = "Rounds after the warm-up (default: ${DEFAULT-VALUE}).")
          int rounds,
      @Option(
              names = "--only",
              defaultValue = "",
              description = "Only the sources whose name begins so, and no poison.")
          String only) {
    return NormalizeBench.inJvmOfItsOwn(rounds, only);
  }

  /** One of its own, gone afterwards, also if the command is interrupted. */
  private static void inAHouse(Consumer<Sandbox> work) {
    Sandbox sandbox = Sandbox.open(scratch());
    Thread interrupted = new Thread(() -> sandbox.purge(line -> {}));
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      work.accept(sandbox);
    } finally {
      sandbox.purge(line -> {});
      Runtime.getRuntime().removeShutdownHook(interrupted);
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("proofstream-bench").resolve("state");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
