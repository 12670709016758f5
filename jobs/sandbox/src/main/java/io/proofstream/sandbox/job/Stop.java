package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.flink.FlinkRest;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops a job so that it may start with other settings. Its savepoint has a number like a
 * checkpoint and becomes the newest of them, so that the start after it goes by the same rule as
 * any other, whoever makes it.
 */
public final class Stop {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Site site;
  private final Cluster cluster;
  private final Progress progress;

  public Stop(Site site, Progress progress) {
    this.site = site;
    this.progress = progress;
    this.cluster = new Cluster(new FlinkRest(site.address(Port.FLINK_REST)));
  }

  /** Returns the number of the savepoint; empty if the job did not run. */
  public OptionalLong withSavepoint(Job job) {
    try {
      Optional<JobView> running = cluster.job(job.name()).filter(view -> !view.isOver());
      if (running.isEmpty()) {
        return OptionalLong.empty();
      }
      long savepoint = stop(job, running.get().id());
      progress.step("%-12s stopped with savepoint %d".formatted(job.name(), savepoint));
      return OptionalLong.of(savepoint);
    } catch (IOException e) {
      throw new SandboxException(
          "job %s was not stopped: %s. If it no longer runs, ./proofstream up resumes it."
              .formatted(job.name(), e.getMessage()),
          e);
    }
  }

  private long stop(Job job, String jobId) throws IOException {
    String request = cluster.stop(jobId, TrinoClient.uri(site.state().resolve("savepoints")));
    Instant deadline = Instant.now().plus(PATIENCE);
    Optional<String> savepoint = cluster.stopped(jobId, request);
    while (savepoint.isEmpty() || !cluster.isOver(jobId)) {
      if (Instant.now().isAfter(deadline)) {
        throw new IOException("it did not stop within " + PATIENCE.toMinutes() + " minutes");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      savepoint = savepoint.isPresent() ? savepoint : cluster.stopped(jobId, request);
    }
    long number = cluster.savepointNumber(jobId);
    new Checkpoints(job.checkpoints()).adopt(Path.of(URI.create(savepoint.get())), jobId, number);
    return number;
  }
}
