package io.proofstream.console.rejected;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Table {@code rejected}, asked through Trino. What could be read, and is by somebody else than it
 * says, is kept where the contents of all messages are that could be read.
 */
final class RejectedTable {
  private static final String COLUMNS =
      "SELECT _topic, _partition, _offset, to_iso8601(recorded_at) AS recorded_at, org, reason,"
          + " seen, error, headers, raw_digest, raw FROM (SELECT rejected._topic,"
          + " rejected._partition, rejected._offset, rejected.recorded_at, rejected.org, reason,"
          + " seen, error, headers, rejected.raw_digest, coalesce(raw, content) AS raw"
          + " FROM rejected LEFT JOIN raw_contents ON reason = 'invalid_signature'"
          + " AND raw_contents._topic = rejected._topic"
          + " AND raw_contents._partition = rejected._partition"
          + " AND raw_contents._offset = rejected._offset"
          + " AND raw_contents.recorded_at = rejected.recorded_at)";

  /** What to do with a row, while the answer is still being read. */
  interface Taker {
    void take(RejectedMessage message) throws SQLException;
  }

  private final Connection connection;

  RejectedTable(Connection connection) {
    this.connection = connection;
  }

  /** The messages in the order in which they came, as far as partitions tell. */
  void forEach(String where, int limit, Taker taker) throws SQLException {
    String sql =
        COLUMNS
            + where
            + " ORDER BY recorded_at, _topic, _partition, _offset"
            + (limit > 0 ? " LIMIT " + limit : "");
    try (Statement asking = connection.createStatement();
        ResultSet rows = asking.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(message(rows));
      }
    }
  }

  private static RejectedMessage message(ResultSet row) throws SQLException {
    return new RejectedMessage(
        new Place(row.getString("_topic"), row.getInt("_partition"), row.getLong("_offset")),
        row.getString("recorded_at"),
        row.getString("org"),
        row.getString("reason"),
        row.getString("seen"),
        row.getString("error"),
        texts(row.getArray("headers")),
        row.getString("raw_digest"),
        row.getBytes("raw"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
