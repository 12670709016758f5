package io.proofstream.lake.route;

import java.util.OptionalLong;

/**
 * Refuses to run without the state that the tables were written from. A job that starts afresh on
 * tables that hold commits reads the log again and doubles every row; one that starts from an older
 * checkpoint believes its first commits done already and loses them. Both are silent without this.
 */
final class StateGuard {
  private StateGuard() {}

  /**
   * @param committed newest checkpoint that a table holds, or -1
   * @param restored checkpoint that this job was restored from, or empty
   */
  static void check(long committed, OptionalLong restored) {
    if (committed < 0 || (restored.isPresent() && restored.getAsLong() >= committed)) {
      return;
    }
    String from =
        restored.isPresent() ? "checkpoint " + restored.getAsLong() : "no checkpoint at all";
    throw new StaleStateException(
        "Refused to start: the tables hold checkpoint "
            + committed
            + ", this job was started from "
            + from
            + ". Start it from checkpoint "
            + committed
            + " or newer (flink run -s), or roll the tables back first.");
  }
}
