package io.proofstream.tables;

import io.proofstream.tables.spec.TableSpec;

final class Cuts {
  static final TableSpec<CutPart> SPEC =
      TableSpec.<CutPart>append(
              "cuts",
              "Per checkpoint: how far the log was read and what each table held. For the operator,"
                  + " not per organisation.",
              "checkpoint")
          .requiredBigint(
              "checkpoint",
              "Checkpoint that this row describes and is part of",
              CutPart::checkpoint)
          .word("role", "Who speaks", CutPart.Role.class, CutPart::role)
          .requiredInteger("subtask", "Parallel instance that speaks", CutPart::subtask)
          .requiredInteger(
              "parts",
              "Parts of a complete cut: per topic its partitions, per table the router's subtasks",
              CutPart::parts)
          .requiredInstant(
              "recorded_at",
              "Source: recorded time reached in the partition; router: watermark",
              CutPart::until)
          .text("topic", "Source: topic", CutPart::topic)
          .integer("partition", "Source: partition", CutPart::partition)
          .bigint("next_offset", "Source: offset read next", CutPart::nextOffset)
          .bigint(
              "data_read", "Source: data messages read since the topic began", CutPart::dataRead)
          .bigint("ticks_read", "Source: ticks read since the topic began", CutPart::ticksRead)
          .text("table_name", "Router: table", CutPart::table)
          .bigint(
              "rows_passed",
              "Router: rows handed to this table's writer since it began",
              CutPart::rowsPassed)
          .bigint(
              "last_checkpoint",
              "Router: last checkpoint with rows for this table",
              CutPart::lastCheckpoint);

  private Cuts() {}
}
