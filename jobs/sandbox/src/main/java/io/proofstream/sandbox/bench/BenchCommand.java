package io.proofstream.sandbox.bench;

import io.proofstream.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Benchmarks, each in a house of its own that is gone afterwards. */
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
    Sandbox sandbox = Sandbox.open(scratch());
    try {
      Report report = new PassthroughBench(sandbox, messages, runs, line -> print(out, line)).run();
      print(out, "\n" + report.render());
      return 0;
    } finally {
      sandbox.purge(line -> {});
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
