package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.component.flink.FlinkRest;
import io.proofstream.sandbox.component.kafka.KafkaTopics;
import io.proofstream.sandbox.component.trino.TrinoTables;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that a job runs, and never without its state on tables that hold its commits. */
public final class Jobs {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Site site;
  private final FlinkConfig config;
  private final Cluster cluster;
  private final TrinoTables tables;

  public Jobs(Site site, FlinkConfig config) {
    this.site = site;
    this.config = config;
    this.cluster = new Cluster(new FlinkRest(site.address(Port.FLINK_REST)));
    this.tables = new TrinoTables(site);
  }

  /** Leaves a job alone that the JobManager still knows; otherwise resumes it, or refuses. */
  public void ensure(Job job, Progress progress) {
    Instant begin = Instant.now();
    Optional<JobView> known = find(job.name()).filter(view -> !view.isOver());
    if (known.isPresent()) {
      awaitRunning(job, known.get().id(), Optional.empty());
      progress.step("%-12s already runs (job %s)".formatted(job.name(), known.get().id()));
      return;
    }
    Checkpoints checkpoints = new Checkpoints(job.checkpoints());
    Optional<Checkpoint> from =
        start(
            job.name(),
            Resume.decide(
                checkpoints.complete(), tables.committedCheckpoints(job::writes), job.isDerived()));
    String id = new Submission(config, site.state().log("submit-" + job.name())).submit(job, from);
    awaitRunning(job, id, from);
    from.ifPresent(checkpoint -> checkpoints.keepOnly(Set.of(id, checkpoint.jobId())));
    progress.step(
        "%-12s runs after %.1f s (job %s, %s)"
            .formatted(
                job.name(),
                Duration.between(begin, Instant.now()).toMillis() / 1000.0,
                id,
                from.map(checkpoint -> "resumed from checkpoint " + checkpoint.number())
                    .orElse("from the beginning")));
  }

  /** Starts a job from the beginning, whatever the tables hold: for one that writes none. */
  public String run(Job job) {
    String id =
        new Submission(config, site.state().log("submit-" + job.name()))
            .submit(job, Optional.empty());
    awaitRunning(job, id, Optional.empty());
    return id;
  }

  /** Runs a job that ends by itself, from the beginning. */
  public void runToEnd(Job job) {
    String id =
        new Submission(config, site.state().log("submit-" + job.name()))
            .submit(job, Optional.empty());
    Optional<JobView> view = find(job.name());
    while (view.filter(JobView::isOver).isEmpty()) {
      pause();
      view = find(job.name()).filter(it -> it.id().equals(id));
    }
    if (!view.get().state().equals("FINISHED")) {
      throw new SandboxException(notRunning(job, id, view.get().state(), Optional.empty()));
    }
  }

  /** Forgets what the job derived; the next start derives it anew from the raw evidence. */
  public void rebuildTables(Job job, Progress progress) {
    Map<Integer, Long> earliest = KafkaTopics.of(site).earliestOffsets(Topic.EVIDENCE_RAW);
    String begun =
        earliest.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> "partition %d begins at %d".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    if (!begun.isEmpty()) {
      throw new SandboxException(
          "the tables cannot be derived anew: topic %s no longer holds everything (%s). Nothing was changed."
              .formatted(Topic.EVIDENCE_RAW.topicName(), begun));
    }
    cancel(job.name());
    // Checkpoints first: interrupted here, the next start refuses instead of resuming on empty
    // tables.
    new Checkpoints(job.checkpoints())
        .moveAside(Instant.now())
        .ifPresent(
            aside -> progress.step("%-12s old ones are in %s".formatted("checkpoints", aside)));
    tables.drop(job::derives);
    tables.ensure(progress);
  }

  private Optional<Checkpoint> start(String job, Resume resume) {
    return switch (resume) {
      case Resume.StartFresh fresh -> Optional.empty();
      case Resume.ResumeFrom from -> Optional.of(from.checkpoint());
      case Resume.Refused refused ->
          throw new SandboxException(
              Stream.concat(
                      Stream.of(
                          "job " + job + " is not started: " + refused.reason() + ".",
                          "  Started anyway, it would write twice what the tables hold, or leave a"
                              + " gap, and tell nobody. Choose one:"),
                      refused.choices().stream().map(choice -> "    - " + choice))
                  .collect(Collectors.joining("\n")));
    };
  }

  private void awaitRunning(Job job, String id, Optional<Checkpoint> from) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<JobView> view = find(job.name()).filter(it -> it.id().equals(id));
      if (view.filter(JobView::isRunning).isPresent()) {
        return;
      }
      boolean over = view.filter(JobView::isOver).isPresent();
      if (over || Instant.now().isAfter(deadline)) {
        throw new SandboxException(
            notRunning(job, id, view.map(JobView::state).orElse("unknown"), from));
      }
      pause();
    }
  }

  private String notRunning(Job job, String id, String state, Optional<Checkpoint> from) {
    String why = failure(id).orElse("it said nothing; see the log of jobmanager");
    String text =
        "job %s (%s) does not run, it is %s: %s%n  log: %s and %s"
            .formatted(
                job.name(),
                id,
                state,
                why,
                site.state().log("jobmanager"),
                site.state().log("taskmanager"));
    return from.map(checkpoint -> text + checkpoint.ifDamaged(job.isDerived())).orElse(text);
  }

  private void cancel(String jobName) {
    Optional<JobView> job = find(jobName).filter(view -> !view.isOver());
    if (job.isEmpty()) {
      return;
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    try {
      cluster.cancel(job.get().id());
    } catch (IOException e) {
      throw new SandboxException("cannot cancel job " + jobName + ": " + e.getMessage(), e);
    }
    while (find(jobName).filter(view -> !view.isOver()).isPresent()) {
      if (Instant.now().isAfter(deadline)) {
        throw new SandboxException(
            "job " + jobName + " does not end; ./proofstream down, then try again");
      }
      pause();
    }
  }

  private Optional<JobView> find(String name) {
    try {
      return cluster.job(name);
    } catch (IOException e) {
      throw new SandboxException("the JobManager does not answer: " + e.getMessage(), e);
    }
  }

  private Optional<String> failure(String id) {
    try {
      return cluster.failure(id);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted", e);
    }
  }
}
