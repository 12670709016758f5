package io.proofstream.system.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.component.Component;
import io.proofstream.system.Await;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two hundred thousand messages through the running house while its processes are killed: the
 * TaskManager three times, the JobManager, the broker and the catalog's database once. Kills aim at
 * the moment when a checkpoint is complete and its commits are not, where exactly-once sinks lose
 * or double.
 */
@ExtendWith(RunningHouse.class)
final class NothingLostIT {
  private static final int MESSAGES = 40_000;
  private static final int PER_SECOND = 500;
  private final long seed = Long.getLong("seed", 20261121L);
  private final Random random = new Random(seed);
  private final Sandbox sandbox = RunningHouse.sandbox();
  private final Tables tables = RunningHouse.tables();
  private int killsBetweenCheckpointAndCommit;

  @Test
  void everyMessageEndsInOneReceiptWhateverDies() throws InterruptedException {
    System.out.println("seed " + seed);
    Books before = books();
    Sender sender =
        new Sender(sandbox.endpoints().kafka(), new Traffic(seed), MESSAGES, PER_SECOND);
    Thread sending = new Thread(sender, "sender");
    sending.start();

    killAtCheckpoint(Component.TASKMANAGER);
    killAtCheckpoint(Component.JOBMANAGER);
    restart(Component.KAFKA);
    killAtCheckpoint(Component.TASKMANAGER);
    restart(Component.POSTGRES);
    killAtCheckpoint(Component.TASKMANAGER);
    for (int more = 0; killsBetweenCheckpointAndCommit == 0 && more < 5; more++) {
      killAtCheckpoint(Component.TASKMANAGER);
    }
    assertThat(killsBetweenCheckpointAndCommit).as("kills before the commits").isPositive();

    sending.join();
    assertThat(sender.failure()).isNull();
    assertThat(sender.acknowledged()).isEqualTo(MESSAGES);
    Await.until(
        () -> "receipts of all messages; there are " + (books().all() - before.all()),
        Duration.ofMinutes(5),
        Duration.ofSeconds(2),
        () -> books().all() - before.all() >= MESSAGES);
    tables.awaitCuts();

    Books expected =
        before.plus(
            sender.acknowledged(Traffic.Fate.ACCEPTED),
            sender.acknowledged(Traffic.Fate.DUPLICATE),
            sender.acknowledged(Traffic.Fate.REJECTED));
    assertThat(tables.violations()).as("seed %d, %s", seed, books()).isEmpty();
    assertThat(books()).as("seed %d", seed).isEqualTo(expected);
  }

  /** What the receipts say, by outcome. */
  private record Books(long accepted, long duplicate, long rejected) {
    long all() {
      return accepted + duplicate + rejected;
    }

    Books plus(long moreAccepted, long moreDuplicate, long moreRejected) {
      return new Books(accepted + moreAccepted, duplicate + moreDuplicate, rejected + moreRejected);
    }
  }

  private Books books() {
    String[] counts =
        tables
            .rows(
                "SELECT count_if(outcome = 'accepted'), count_if(outcome = 'duplicate'),"
                    + " count_if(outcome = 'rejected') FROM receipts WHERE _topic = 'evidence.raw'")
            .getFirst()
            .split(" ");
    return new Books(
        Long.parseLong(counts[0]), Long.parseLong(counts[1]), Long.parseLong(counts[2]));
  }

  /**
   * Kills right after the next checkpoint is complete, starts anew, and waits until the job runs.
   */
  private void killAtCheckpoint(Component component) {
    long last = newestCheckpoint();
    Await.until(
        () -> "a checkpoint after " + last + "; the job is " + sandbox.job(),
        Duration.ofMinutes(3),
        Duration.ofMillis(1),
        () -> newestCheckpoint() > last);
    long complete = newestCheckpoint();
    LockSupport.parkNanos(random.nextInt(60) * 1_000_000L);
    sandbox.kill(component);
    boolean uncommitted = tables.snapshotsOf("receipts", complete) == 0;
    sandbox.start(component);
    awaitJob();
    // Missing at the kill and there after it: the checkpoint was complete, its commit was not.
    boolean between = uncommitted && tables.snapshotsOf("receipts", complete) == 1;
    if (between) {
      killsBetweenCheckpointAndCommit++;
    }
    System.out.printf(
        "killed %s at checkpoint %d%s%n",
        component, complete, between ? ", before its commit" : "");
  }

  private void restart(Component component) {
    System.out.println("restarting " + component);
    sandbox.kill(component);
    sandbox.start(component);
    awaitJob();
  }

  private void awaitJob() {
    sandbox.ensureJobs();
    Await.until(
        "the job runs again",
        Duration.ofMinutes(2),
        () -> sandbox.job().filter(job -> job.isRunning()).isPresent());
  }

  private long newestCheckpoint() {
    return sandbox.checkpoints().stream()
        .map(checkpoint -> checkpoint.number())
        .max(Comparator.naturalOrder())
        .orElse(0L);
  }
}
