package io.proofstream.sandbox.command;

import io.proofstream.sandbox.Sandbox;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops everything. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stop everything; what it knows stays, and up resumes from there.")
public final class DownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Option(
      names = "--purge",
      description = "Delete the state folder too: topics, tables, all of it.")
  private boolean purge;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Sandbox sandbox = place.sandbox();
    if (purge) {
      sandbox.purge(line -> print(out, line));
    } else {
      sandbox.down(line -> print(out, line));
    }
    return 0;
  }

  private static void print(PrintWriter out, String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }
}
