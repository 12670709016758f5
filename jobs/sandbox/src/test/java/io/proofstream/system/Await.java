package io.proofstream.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for something to become true, as long as it may reasonably take. */
public final class Await {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private Await() {}

  /** What is waited for; a failure to find out fails the test. */
  public interface Condition {
    boolean holds() throws Exception;
  }

  public static void until(String what, Duration atMost, Condition condition) {
    until(() -> what, atMost, PAUSE, condition);
  }

  public static void until(
      Supplier<String> what, Duration atMost, Duration pause, Condition condition) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + atMost.toSeconds() + " s: " + what.get());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (Exception e) {
      throw new AssertionError("Could not find out: " + e.getMessage(), e);
    }
  }
}
