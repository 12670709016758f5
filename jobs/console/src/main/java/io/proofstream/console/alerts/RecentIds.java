package io.proofstream.console.alerts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids that came last, so that a repeat after a failure is known as one. Repeats follow within
 * minutes; what is forgotten came long before.
 */
final class RecentIds {
  private final Map<String, Boolean> recent;

  RecentIds(int most) {
    recent =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether this id did not come lately. */
  boolean isNew(String id) {
    return recent.put(id, true) == null;
  }
}
