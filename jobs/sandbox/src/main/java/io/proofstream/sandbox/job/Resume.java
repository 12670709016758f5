package io.proofstream.sandbox.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From where a job may start. The tables remember the highest checkpoint that was committed to
 * them. A job that begins below that number reads again what they hold and writes it twice, or, if
 * its pending commits look done, loses it. So it starts at or above what the tables hold, or not at
 * all.
 */
public sealed interface Resume {
  /** Nothing was ever done. */
  record StartFresh() implements Resume {}

  /** The newest complete checkpoint, which is not behind the tables. */
  record ResumeFrom(Checkpoint checkpoint) implements Resume {}

  /** Starting would lose rows silently. */
  record Refused(String reason, List<String> choices) implements Resume {}

  /** Even a table without rows gets a commit after so many checkpoints (Iceberg's own default). */
  long EMPTY_COMMITS = 10;

  /**
   * Decides by the complete checkpoints and, per table, the highest checkpoint committed to it.
   *
   * @param derived whether what the tables hold can be derived anew
   */
  static Resume decide(List<Checkpoint> complete, Map<String, Long> committed, boolean derived) {
    Optional<Checkpoint> newest =
        complete.stream()
            .max(Comparator.comparingLong(Checkpoint::number).thenComparing(Checkpoint::writtenAt));
    Optional<Map.Entry<String, Long>> ahead =
        committed.entrySet().stream().max(Map.Entry.comparingByValue());
    if (ahead.isEmpty() && newest.filter(it -> it.number() >= EMPTY_COMMITS).isPresent()) {
      return refused(
          "the tables hold nothing, although checkpoint %d is there: the catalog or the warehouse was lost"
              .formatted(newest.get().number()),
          derived);
    }
    if (ahead.isEmpty()) {
      return newest.<Resume>map(ResumeFrom::new).orElseGet(StartFresh::new);
    }
    String table = ahead.get().getKey();
    long held = ahead.get().getValue();
    if (newest.isEmpty()) {
      return refused(
          "the tables hold commits up to checkpoint %d (table %s), but there is no complete checkpoint"
              .formatted(held, table),
          derived);
    }
    if (newest.get().number() < held) {
      return refused(
          "the newest complete checkpoint is %d (%s), but table %s already holds checkpoint %d"
              .formatted(newest.get().number(), newest.get().path(), table, held),
          derived);
    }
    return new ResumeFrom(newest.get());
  }

  private static Refused refused(String reason, boolean derived) {
    List<String> choices = new ArrayList<>();
    choices.add("put the checkpoint folder back from a copy, then ./proofstream up");
    if (derived) {
      choices.add(
          "./proofstream up --rebuild-tables   drops the derived tables and derives them anew"
              + " from topic evidence.raw");
    }
    choices.add("./proofstream down --purge          deletes everything");
    return new Refused(reason, List.copyOf(choices));
  }
}
