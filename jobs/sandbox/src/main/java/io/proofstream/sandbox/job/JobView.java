package io.proofstream.sandbox.job;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A job as the JobManager sees it. */
public record JobView(String id, String name, String state, int tasks, int runningTasks) {
  private static final Set<String> TERMINAL = Set.of("FAILED", "CANCELED", "FINISHED", "SUSPENDED");

  /** Its newest checkpoint. */
  public record Last(long number, Instant completedAt) {}

  /**
   * All its checkpoints so far.
   *
   * @param bytes of the newest complete one, with what it shares with earlier ones
   */
  public record Checkpointing(long completed, long failed, long bytes) {}

  public boolean isOver() {
    return isOver(state);
  }

  static boolean isOver(String state) {
    return TERMINAL.contains(state);
  }

  /** Every task of it runs, not just the job as a whole. */
  public boolean isRunning() {
    return state.equals("RUNNING") && tasks > 0 && runningTasks == tasks;
  }

  /** For people. */
  public String summary(Optional<Last> last, Instant now) {
    String tasksText = isRunning() ? "" : " (%d of %d tasks run)".formatted(runningTasks, tasks);
    String checkpoint =
        last.map(
                it ->
                    "checkpoint %d, %d s ago"
                        .formatted(
                            it.number(), now.getEpochSecond() - it.completedAt().getEpochSecond()))
            .orElse("no checkpoint yet");
    return "%s%s, %s".formatted(state, tasksText, checkpoint);
  }
}
