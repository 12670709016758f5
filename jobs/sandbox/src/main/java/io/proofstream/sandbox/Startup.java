package io.proofstream.sandbox;

import io.proofstream.audit.ConsoleActions;
import io.proofstream.console.audit.AuditTrail;
import io.proofstream.console.collector.LocalCollector;
import io.proofstream.console.policy.FirstPolicy;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.kafka.KafkaTopics;
import io.proofstream.sandbox.component.postgres.CatalogDatabase;
import io.proofstream.sandbox.component.trino.TrinoTables;
import io.proofstream.sandbox.component.trino.TrinoViews;
import io.proofstream.sandbox.job.Job;
import io.proofstream.sandbox.job.Jobs;
import io.proofstream.sandbox.job.OwnFrameworks;
import io.proofstream.sandbox.job.Stop;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Remembered;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import io.proofstream.wire.RecordedTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Brings a house up: what can start together does, what needs another waits for it. */
final class Startup {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final House house;
  private final Progress progress;

  Startup(House house, Progress progress) {
    this.house = house;
    this.progress = progress;
  }

  void run(UpOptions options) {
    StateFolder state = house.site().state();
    LocalCollector.register(state.collectorKey(), state.collectors());
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      components(threads);
    } finally {
      // After a failure the others may still wait for components: nobody needs their answer.
      threads.shutdownNow();
    }
    Frameworks own = new OwnFrameworks(state).known();
    if (!own.own().isEmpty()) {
      progress.step("frameworks   also own ones: " + new TreeMap<>(own.own()).keySet());
    }
    RecordedTime time = new Remembered(state).time();
    // Where time is given, policies are part of the log that is played.
    if (time == RecordedTime.BROKER
        && FirstPolicy.ensure(
            house.site().address(Port.KAFKA), state.collectorKey(), own, Clock.systemUTC())) {
      progress.step("policy       version 1: the defaults, live from now");
    }
    if (options.withJobs() || options.rebuildTables()) {
      Jobs jobs = new Jobs(house.site(), house.flink());
      if (options.rebuildTables()) {
        jobs.rebuildTables(Job.evidence(house.site()), progress);
        String kafka = house.site().address(Port.KAFKA);
        AuditTrail.tell(
            kafka,
            PATIENCE,
            ConsoleActions.tablesRebuilt(
                AuditTrail.person(kafka, Clock.systemUTC()), LocalCollector.ORG));
      }
      if (options.ownFrameworks().isPresent()) {
        new Stop(house.site(), progress).withSavepoint(Job.evidence(house.site()));
      }
      if (options.withJobs()) {
        Job.all(house.site()).forEach(job -> jobs.ensure(job, progress));
      }
    }
  }

  private void components(ExecutorService threads) {
    CompletableFuture<Void> kafka =
        start(Component.KAFKA, threads)
            .thenRun(() -> KafkaTopics.of(house.site()).ensure(progress));
    CompletableFuture<Void> postgres =
        start(Component.POSTGRES, threads).thenRun(() -> CatalogDatabase.ensure(house.site()));
    CompletableFuture<Void> tables =
        start(Component.TRINO, threads)
            .thenCombine(postgres, (trino, catalog) -> trino)
            .thenRun(() -> new TrinoTables(house.site()).ensure(progress))
            .thenRun(() -> new TrinoViews(house.site()).ensure(progress));
    CompletableFuture<Void> jobManager = start(Component.JOBMANAGER, threads);
    CompletableFuture<Void> taskManager = start(Component.TASKMANAGER, threads);
    awaitAll(List.of(kafka, postgres, tables, jobManager, taskManager));
  }

  private CompletableFuture<Void> start(Component component, ExecutorService threads) {
    return CompletableFuture.runAsync(() -> house.of(component).ensure(progress), threads);
  }

  /** The first failure ends the waiting: what waits for a dead component would only time out. */
  private static void awaitAll(List<CompletableFuture<Void>> steps) {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (CompletableFuture<Void> step : steps) {
      step.whenComplete(
          (done, failure) -> {
            if (failure != null) {
              failed.completeExceptionally(failure);
            }
          });
    }
    CompletableFuture<Void> all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failed).get();
    } catch (ExecutionException e) {
      throw unwrap(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while starting", e);
    }
  }

  private static RuntimeException unwrap(Throwable failure) {
    Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    return cause instanceof RuntimeException known
        ? known
        : new SandboxException("starting failed: " + cause, cause);
  }
}
