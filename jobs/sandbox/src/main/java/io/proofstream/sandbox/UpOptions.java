package io.proofstream.sandbox;

import io.proofstream.wire.RecordedTime;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code up} may be told. Without jobs, only the components and the tables are there.
 *
 * @param ownFrameworks a folder of own frameworks, or that there are to be none; empty = those that
 *     an earlier start was told
 * @param time whose time counts on the input topics; empty = what the first start was told
 */
public record UpOptions(
    OptionalInt portBase,
    boolean rebuildTables,
    boolean withJobs,
    Duration checkpointInterval,
    Optional<RecordedTime> time,
    Optional<String> ownFrameworks) {

  public static UpOptions standard() {
    return new UpOptions(
        OptionalInt.empty(),
        false,
        true,
        Duration.ofSeconds(10),
        Optional.empty(),
        Optional.empty());
  }

  public UpOptions withoutJobs() {
    return new UpOptions(portBase, rebuildTables, false, checkpointInterval, time, ownFrameworks);
  }

  public UpOptions rebuildingTables() {
    return new UpOptions(portBase, true, withJobs, checkpointInterval, time, ownFrameworks);
  }

  public UpOptions withPortBase(int base) {
    return new UpOptions(
        OptionalInt.of(base), rebuildTables, withJobs, checkpointInterval, time, ownFrameworks);
  }

  public UpOptions withCheckpointInterval(Duration interval) {
    return new UpOptions(portBase, rebuildTables, withJobs, interval, time, ownFrameworks);
  }

  public UpOptions withTime(RecordedTime whose) {
    return new UpOptions(
        portBase, rebuildTables, withJobs, checkpointInterval, Optional.of(whose), ownFrameworks);
  }

  public UpOptions withOwnFrameworks(String folder) {
    return new UpOptions(
        portBase, rebuildTables, withJobs, checkpointInterval, time, Optional.of(folder));
  }
}
