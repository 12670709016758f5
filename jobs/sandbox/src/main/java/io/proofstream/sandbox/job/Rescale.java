package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.state.Remembered;
import io.proofstream.sandbox.state.SandboxException;
import java.util.OptionalLong;

/** Gives a job another parallelism: it is stopped, and goes on with that. */
public final class Rescale {
  private final Site site;
  private final FlinkConfig config;
  private final Progress progress;

  public Rescale(Site site, FlinkConfig config, Progress progress) {
    this.site = site;
    this.config = config;
    this.progress = progress;
  }

  /** Returns the number of the savepoint; empty if the job did not run, and is started so. */
  public OptionalLong to(int parallelism, Job job) {
    if (parallelism < 1 || parallelism > FlinkConfig.SLOTS) {
      throw new SandboxException(
          "parallelism must be 1 to %d, the slots of the TaskManager, not %d"
              .formatted(FlinkConfig.SLOTS, parallelism));
    }
    OptionalLong savepoint = new Stop(site, progress).withSavepoint(job);
    new Remembered(site.state()).keepParallelism(parallelism);
    new Jobs(site, config).ensure(job, progress);
    return savepoint;
  }
}
