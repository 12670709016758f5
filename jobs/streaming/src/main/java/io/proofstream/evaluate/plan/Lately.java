package io.proofstream.evaluate.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was used lately: the rest is forgotten, so that memory does not grow with organisations. */
public final class Lately<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  public Lately(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
