package io.proofstream.lake.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The last row of each key that waits for the next barrier. Nobody can see the ones between two
 * commits, and each would cost a deletion.
 */
final class LastRows<R> {
  private final Map<String, R> waiting = new LinkedHashMap<>();

  void put(String key, R row) {
    waiting.put(key, row);
  }

  int size() {
    return waiting.size();
  }

  /** Hands over all and forgets them. */
  void drainTo(Consumer<R> taker) {
    waiting.values().forEach(taker);
    waiting.clear();
  }
}
