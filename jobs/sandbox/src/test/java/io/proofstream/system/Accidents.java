package io.proofstream.system;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.component.Component;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What befalls a house, at moments that a seed chooses. */
public final class Accidents {
  private static final int MOST_MILLIS_AFTER = 60;

  private final Sandbox house;
  private final Random random;

  public Accidents(Sandbox house, Random random) {
    this.house = house;
    this.random = random;
  }

  /**
   * SIGKILL as soon as the next checkpoint is complete, or a moment later: about when it is
   * committed.
   *
   * @return that checkpoint
   */
  public long killAtCheckpoint(Component component) {
    long complete = awaitCheckpoints(1);
    LockSupport.parkNanos(random.nextInt(MOST_MILLIS_AFTER) * 1_000_000L);
    house.kill(component);
    return complete;
  }

  /** Starts what was killed, and waits until the job runs again. */
  public void mend(Component component) {
    house.start(component);
    house.ensureJobs();
    Await.until(
        "the job runs again",
        Duration.ofMinutes(2),
        () -> house.job().filter(job -> job.isRunning()).isPresent());
  }

  /** Returns the newest, once there are so many more. */
  public long awaitCheckpoints(int more) {
    long last = newestCheckpoint();
    Await.until(
        () -> more + " checkpoints after " + last + "; the job is " + house.job(),
        Duration.ofMinutes(3),
        Duration.ofMillis(1),
        () -> newestCheckpoint() >= last + more);
    return newestCheckpoint();
  }

  private long newestCheckpoint() {
    return house.checkpoints().stream()
        .map(checkpoint -> checkpoint.number())
        .max(Comparator.naturalOrder())
        .orElse(0L);
  }
}
