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
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs and how it is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show every component and the jobs; exit code 0 if all is well, else 1.")
public final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-12s %8s  %-19s  %8s  %-26s %s%n";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /** Far beyond any interval that is set: a job that is slower than this is stuck. */
  private static final Duration OLD_CHECKPOINT = Duration.ofMinutes(10);

  /** Ticks come each second. */
  private static final Duration OLD_TIME = Duration.ofMinutes(2);

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
    boolean jobsAreWell = printJobs(out, sandbox);
    out.flush();
    return jobsAreWell && components.stream().allMatch(ComponentStatus::isReady) ? 0 : 1;
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

  private static boolean printJobs(PrintWriter out, Sandbox sandbox) {
    Instant now = Instant.now();
    Optional<JobView> evidence = sandbox.job(Job.EVIDENCE);
    boolean evidenceIsWell = printJob(out, sandbox, Job.EVIDENCE, evidence, now);
    boolean auditIsWell = printJob(out, sandbox, Job.AUDIT, sandbox.job(Job.AUDIT), now);
    return evidenceIsWell
        & auditIsWell
        & (evidence.isEmpty() || timeMoves(out, timeReached(sandbox, evidence.get().id()), now));
  }

  private static boolean printJob(
      PrintWriter out, Sandbox sandbox, String name, Optional<JobView> job, Instant now) {
    if (job.isEmpty()) {
      out.printf("job %-8s not known to the JobManager: ./proofstream up%n", name);
      return false;
    }
    Optional<JobView.Last> last = sandbox.lastCheckpoint(job.get().id());
    out.printf("job %-8s %s%n", name, job.get().summary(last, now));
    boolean stuck =
        last.filter(it -> it.completedAt().isBefore(now.minus(OLD_CHECKPOINT))).isPresent();
    return job.get().isRunning() && !stuck;
  }

  /** Asked twice: the JobManager answers with what it fetched last, and fetches anew. */
  private static Optional<Instant> timeReached(Sandbox sandbox, String jobId) {
    sandbox.timeReached(jobId);
    LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
    return sandbox.timeReached(jobId);
  }

  /** Recorded time stands still without ticks, and falls behind while there is a backlog. */
  private static boolean timeMoves(PrintWriter out, Optional<Instant> reached, Instant now) {
    if (reached.isEmpty()) {
      out.println("recorded time: none yet; it begins with the job's first ticks");
      return true;
    }
    Duration behind = Duration.between(reached.get(), now);
    boolean moves = behind.compareTo(OLD_TIME) < 0;
    out.printf(
        "recorded time: %s, %d s behind%s%n",
        TIME.format(reached.get()),
        Math.max(0, behind.toSeconds()),
        moves
            ? ""
            : ": a backlog is worked off, or the ticks stopped; logs jobmanager may say why");
    return moves;
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
