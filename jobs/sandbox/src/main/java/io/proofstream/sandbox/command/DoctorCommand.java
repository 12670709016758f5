package io.proofstream.sandbox.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for what would keep the sandbox from working on this machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check this machine; exit code 1 if something must be fixed.")
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new Checkup(place.sandbox()).findings();
    for (Finding finding : findings) {
      out.printf(
          "%-8s %-11s %s%n", finding.isOk() ? "ok" : "problem", finding.what(), finding.detail());
      if (!finding.isOk()) {
        out.printf("%-20s fix: %s%n", "", finding.fix());
      }
    }
    out.flush();
    return findings.stream().allMatch(Finding::isOk) ? 0 : 1;
  }

  /** One thing looked at; without a fix it is well. */
  record Finding(String what, String detail, String fix) {
    static Finding ok(String what, String detail) {
      return new Finding(what, detail, null);
    }

    boolean isOk() {
      return fix == null;
    }
  }
}
