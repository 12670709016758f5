package io.proofstream.measure.posture;

import io.proofstream.evidence.run.Workload;
import java.time.Instant;

/** A container that runs, as it was last seen. */
public record Container(Workload workload, Instant seenAt) {

  /** What says that two sightings are of the same one. */
  public String id() {
    return workload.cluster() + "/" + workload.uid() + "/" + workload.container();
  }
}
