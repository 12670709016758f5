package io.proofstream.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, as long as it may reasonably take. */
final class Await {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private Await() {}

  static void until(String what, Duration atMost, BooleanSupplier condition) {
    until(() -> what, atMost, PAUSE, condition);
  }

  static void until(
      Supplier<String> what, Duration atMost, Duration pause, BooleanSupplier condition) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + atMost.toSeconds() + " s: " + what.get());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }
}
