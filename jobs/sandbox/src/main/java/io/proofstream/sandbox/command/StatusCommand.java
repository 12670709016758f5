package io.proofstream.sandbox.command;

import io.proofstream.sandbox.ComponentStatus;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.job.Job;
import io.proofstream.sandbox.job.JobView;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs and how it is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show every component and the job; exit code 0 if all is well, else 1.")
public final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-12s %8s  %-19s  %8s  %-26s %s%n";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /** Far beyond any interval that is set: a job that is slower than this is stuck. */
  private static final Duration OLD_CHECKPOINT = Duration.ofMinutes(10);

  @Spec private CommandSpec spec;
  @Mixin private Place place;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Sandbox sandbox = place.sandbox();
    List<ComponentStatus> components = sandbox.status();
    if (components.isEmpty()) {
      out.println("nothing was ever started in " + sandbox.state().path() + ": ./proofstream up");
      out.flush();
      return 1;
    }
    out.printf(ROW, "COMPONENT", "PID", "UP SINCE", "MEMORY", "ADDRESS", "STATE");
    components.forEach(component -> print(out, component));
    long total = components.stream().mapToLong(ComponentStatus::residentBytes).sum();
    out.printf(ROW, "", "", "", megabytes(total), "", "");
    boolean jobIsWell = printJob(out, sandbox);
    out.flush();
    return jobIsWell && components.stream().allMatch(ComponentStatus::isReady) ? 0 : 1;
  }

  private static void print(PrintWriter out, ComponentStatus status) {
    out.printf(
        ROW,
        status.component().label(),
        status.process().map(process -> Long.toString(process.pid())).orElse("-"),
        status.process().map(process -> TIME.format(process.since())).orElse("-"),
        status.residentBytes() == 0 ? "-" : megabytes(status.residentBytes()),
        status.address(),
        status.condition());
  }

  private static boolean printJob(PrintWriter out, Sandbox sandbox) {
    Optional<JobView> job = sandbox.job();
    if (job.isEmpty()) {
      out.printf("job %-8s not known to the JobManager: ./proofstream up%n", Job.EVIDENCE);
      return false;
    }
    Optional<JobView.Last> last = sandbox.lastCheckpoint(job.get().id());
    Instant now = Instant.now();
    out.printf("job %-8s %s%n", Job.EVIDENCE, job.get().summary(last, now));
    boolean stuck =
        last.filter(it -> it.completedAt().isBefore(now.minus(OLD_CHECKPOINT))).isPresent();
    return job.get().isRunning() && !stuck;
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
