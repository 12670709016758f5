package io.proofstream.sandbox.bench.track;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.component.Progress;
import java.time.Duration;
import java.util.Locale;

/**
 * What it costs to follow findings, and how soon people see what falls due: one living job that is
 * filled, re-timed by a policy, given deadlines, and sent scans of all over its fleet.
 */
public final class TrackBench {
  private static final Duration CHECKPOINTS = Duration.ofSeconds(10);
  private final Sandbox sandbox;
  private final Progress progress;

  public TrackBench(Sandbox sandbox, Progress progress) {
    this.sandbox = sandbox;
    this.progress = progress;
  }

  /**
   * @param findings open at the same time
   * @param more how many the same job is filled up to at last; nothing, if they are not more
   */
  public void run(int findings, int more) {
    sandbox.up(UpOptions.standard().withoutJobs().withCheckpointInterval(CHECKPOINTS), progress);
    try (Living living = new Living(sandbox, progress)) {
      living.fillUpTo(findings);
      living.weigh();
      living.backfill(31, "first");
      living.backfill(32, "again");
      living.storm();
      living.punctuality();
      double few = living.rescans();
      if (more > findings) {
        living.fillUpTo(more);
        living.weigh();
        double many = living.rescans();
        progress.step(
            String.format(
                Locale.ROOT,
                "throughput with %,d open: %.2f of that with %,d",
                more,
                many / few,
                findings));
      }
    }
  }
}
