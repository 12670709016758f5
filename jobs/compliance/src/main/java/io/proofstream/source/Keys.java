package io.proofstream.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The keys of one object. Made for the few that most have, and bounded in time for any number. */
final class Keys {
  private static final int FEW = 32;

  private final String[] few = new String[FEW];
  private int count;

  /** A bit for each key, of which some may share one: a key whose bit is not set is new. */
  private long bits;

  private Set<String> many;

  void clear() {
    count = 0;
    bits = 0;
    many = null;
  }

  /** False if it is there already. */
  boolean add(String key) {
    long bit = 1L << (key.hashCode() * 0x9E3779B9 >>> 26);
    boolean isNew = (bits & bit) == 0;
    bits |= bit;
    if (many != null) {
      return many.add(key);
    }
    if (!isNew && isAmongFew(key)) {
      return false;
    }
    if (count == FEW) {
      many = new HashSet<>(Arrays.asList(few));
      return many.add(key);
    }
    few[count++] = key;
    return true;
  }

  private boolean isAmongFew(String key) {
    for (int i = 0; i < count; i++) {
      if (few[i].equals(key)) {
        return true;
      }
    }
    return false;
  }
}
