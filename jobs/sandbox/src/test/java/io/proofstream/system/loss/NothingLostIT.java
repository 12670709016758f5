package io.proofstream.system.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.component.Component;
import io.proofstream.system.Accidents;
import io.proofstream.system.Await;
import io.proofstream.system.RunningHouse;
import io.proofstream.system.Tables;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Thirty thousand messages through the running house while each of its processes is killed: the
 * JobManager, the broker, the catalog's database, and the TaskManager until it died at the moment
 * when a checkpoint is complete and its commits are not, where exactly-once sinks lose or double.
 */
@ExtendWith(RunningHouse.class)
final class NothingLostIT {
  private static final int MESSAGES = 30_000;
  private static final int PER_SECOND = 400;
  private final long seed = Long.getLong("seed", 20261121L);
  private final Sandbox sandbox = RunningHouse.sandbox();
  private final Tables tables = RunningHouse.tables();
  private final Accidents accidents = new Accidents(sandbox, new Random(seed));
  private int killsBetweenCheckpointAndCommit;

  @Test
  void everyMessageEndsInOneReceiptWhateverDies() throws InterruptedException {
    System.out.println("seed " + seed);
    Books before = books();
    Sender sender =
        new Sender(sandbox.endpoints().kafka(), new Traffic(seed), MESSAGES, PER_SECOND);
    Thread sending = new Thread(sender, "sender");
    sending.start();

    // First, since only while messages come every checkpoint has commits.
    for (int kills = 0; killsBetweenCheckpointAndCommit == 0 && kills < 6; kills++) {
      killAtCheckpoint(Component.TASKMANAGER);
    }
    killAtCheckpoint(Component.JOBMANAGER);
    restart(Component.KAFKA);
    restart(Component.POSTGRES);
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
    long complete = accidents.killAtCheckpoint(component);
    boolean uncommitted = tables.snapshotsOf("receipts", complete) == 0;
    accidents.mend(component);
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
    accidents.mend(component);
  }
}
