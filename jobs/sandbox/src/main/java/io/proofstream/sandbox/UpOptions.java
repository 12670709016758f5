package io.proofstream.sandbox;

import java.time.Duration;
import java.util.OptionalInt;

/** What {@code up} may be told. Without jobs, only the components and the tables are there. */
public record UpOptions(
    OptionalInt portBase, boolean rebuildTables, boolean withJobs, Duration checkpointInterval) {

  public static UpOptions standard() {
    return new UpOptions(OptionalInt.empty(), false, true, Duration.ofSeconds(10));
  }

  public UpOptions withoutJobs() {
    return new UpOptions(portBase, rebuildTables, false, checkpointInterval);
  }

  public UpOptions rebuildingTables() {
    return new UpOptions(portBase, true, withJobs, checkpointInterval);
  }

  public UpOptions withPortBase(int base) {
    return new UpOptions(OptionalInt.of(base), rebuildTables, withJobs, checkpointInterval);
  }

  public UpOptions withCheckpointInterval(Duration interval) {
    return new UpOptions(portBase, rebuildTables, withJobs, interval);
  }
}
