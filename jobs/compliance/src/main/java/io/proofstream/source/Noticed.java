package io.proofstream.source;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of some keys stand in what a parser went through, at whatever place. For one message; not
 * safe for several threads.
 */
public final class Noticed {
  private final Set<String> wanted;
  private final Set<String> met = new HashSet<>();

  /**
   * @param wanted looked up for every key, so better a set that is quick at it
   */
  public Noticed(Set<String> wanted) {
    this.wanted = wanted;
  }

  void meet(String key) {
    if (wanted.contains(key)) {
      met.add(key);
    }
  }

  public boolean anyOf(Set<String> keys) {
    return !Collections.disjoint(met, keys);
  }
}
