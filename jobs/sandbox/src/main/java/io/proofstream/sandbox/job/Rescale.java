package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.component.flink.FlinkRest;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Remembered;
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
 * Gives a job another parallelism. It is stopped with a savepoint, which has a number like a
 * checkpoint and becomes the newest of them, so that the start after it goes by the same rule as
 * any other, whoever makes it.
 */
public final class Rescale {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Site site;
  private final FlinkConfig config;
  private final Cluster cluster;
  private final Progress progress;

  public Rescale(Site site, FlinkConfig config, Progress progress) {
    this.site = site;
    this.config = config;
    this.progress = progress;
    this.cluster = new Cluster(new FlinkRest(site.address(Port.FLINK_REST)));
  }

  /** Returns the number of the savepoint; empty if the job did not run, and is started so. */
  public OptionalLong to(int parallelism, Job job) {
    if (parallelism < 1 || parallelism > FlinkConfig.SLOTS) {
      throw new SandboxException(
          "parallelism must be 1 to %d, the slots of the TaskManager, not %d"
              .formatted(FlinkConfig.SLOTS, parallelism));
    }
    OptionalLong savepoint = OptionalLong.empty();
    try {
      Optional<JobView> running = cluster.job(job.name()).filter(view -> !view.isOver());
      if (running.isPresent()) {
        savepoint = OptionalLong.of(stop(job, running.get().id()));
        progress.step(
            "%-12s stopped with savepoint %d".formatted(job.name(), savepoint.getAsLong()));
      }
    } catch (IOException e) {
      throw new SandboxException(
          "job %s was not rescaled: %s. If it no longer runs, ./proofstream up resumes it as it was."
              .formatted(job.name(), e.getMessage()),
          e);
    }
    new Remembered(site.state()).keepParallelism(parallelism);
    new Jobs(site, config).ensure(job, progress);
    return savepoint;
  }

  /** The savepoint's number. */
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
