package io.proofstream.tables;

import java.time.Instant;

/**
 * What one subtask says of one checkpoint, emitted just before its barrier, so that it lands in the
 * very commit that it describes. Parts of the source tell how far the log was read; parts of the
 * router how far, per table, rows were handed to the writers.
 *
 * @param parts how many parts the cut has when complete: source, per topic, its partitions; router,
 *     per table, its subtasks
 * @param until source: recorded time reached in the partition; router: watermark. Everything
 *     recorded up to the smallest router's is in the tables
 * @param nextOffset source: the offset read next, else null
 * @param dataRead source: data messages read since the topic began, else null
 * @param table router: the table, else null
 * @param rowsPassed router: rows handed to its writer since the table began, else null
 * @param lastCheckpoint router: the last checkpoint that held such rows, else null
 */
public record CutPart(
    long checkpoint,
    Role role,
    int subtask,
    int parts,
    Instant until,
    String topic,
    Integer partition,
    Long nextOffset,
    Long dataRead,
    Long ticksRead,
    String table,
    Long rowsPassed,
    Long lastCheckpoint) {

  /** Which subtasks speak. */
  public enum Role {
    SOURCE,
    ROUTER
  }
}
