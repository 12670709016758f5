package io.proofstream.lake.route;

/**
 * How many rows one router subtask handed to a table's writer, ever, and the last checkpoint that
 * holds some. As state it may be split over fewer or more subtasks: sums stay true.
 */
public record Passed(String table, long rows, long lastCheckpoint) {

  Passed plus(Passed other) {
    return new Passed(table, rows + other.rows, Math.max(lastCheckpoint, other.lastCheckpoint));
  }
}
