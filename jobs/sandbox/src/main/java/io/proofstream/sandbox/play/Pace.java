package io.proofstream.sandbox.play;

import java.time.Duration;

/**
 * How fast a log is played. A checkpoint should not span many days of it: a table's writers keep a
 * file open for each.
 *
 * @param messagesPerSecond at most so many
 * @param recordedPerSecond at most so much of the log's own time
 */
public record Pace(int messagesPerSecond, Duration recordedPerSecond) {

  public Pace {
    if (messagesPerSecond < 1 || !recordedPerSecond.isPositive()) {
      throw new IllegalArgumentException("A log that stands still is never played: " + this);
    }
  }

  /** How long after its beginning a log may have come so far, at the earliest. */
  Duration earliest(long messages, Duration recorded) {
    double byMessages = (double) messages / messagesPerSecond;
    double byTime = (double) recorded.toMillis() / recordedPerSecond.toMillis();
    return Duration.ofNanos((long) (Math.max(byMessages, byTime) * 1e9));
  }
}
