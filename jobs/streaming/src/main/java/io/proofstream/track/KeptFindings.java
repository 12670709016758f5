package io.proofstream.track;

import io.proofstream.asset.book.Findings;
import io.proofstream.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;

/**
 * The findings of the asset that is worked on, in state. Where most of them are asked for they are
 * read in one go, which costs a fraction of asking for each, and written back once, by {@link
 * #flush}; unless they are too many to be in memory at the same time.
 */
final class KeptFindings implements Findings {
  private static final int MOST = 5_000;

  private final MapState<String, Finding> state;
  private final Set<String> changed = new HashSet<>();
  private TreeMap<String, Finding> held;
  private boolean tooMany;

  KeptFindings(MapState<String, Finding> state) {
    this.state = state;
  }

  @Override
  public void gather() throws Exception {
    if (held != null || tooMany) {
      return;
    }
    TreeMap<String, Finding> read = new TreeMap<>();
    for (Finding finding : state.values()) {
      read.put(finding.findingId(), finding);
      if (read.size() > MOST) {
        tooMany = true;
        return;
      }
    }
    held = read;
  }

  @Override
  public Finding get(String findingId) throws Exception {
    return held == null ? state.get(findingId) : held.get(findingId);
  }

  @Override
  public void put(Finding finding) throws Exception {
    if (held == null) {
      state.put(finding.findingId(), finding);
      return;
    }
    held.put(finding.findingId(), finding);
    changed.add(finding.findingId());
    if (held.size() > MOST) {
      flush();
      held = null;
      tooMany = true;
    }
  }

  @Override
  public void remove(String findingId) throws Exception {
    if (held == null) {
      state.remove(findingId);
      return;
    }
    held.remove(findingId);
    changed.add(findingId);
  }

  @Override
  public Iterable<Finding> all() throws Exception {
    gather();
    if (held != null) {
      return List.copyOf(held.values());
    }
    TreeMap<String, Finding> sorted = new TreeMap<>();
    state.entries().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted.values();
  }

  /** Writes back what was changed. */
  void flush() throws Exception {
    for (String findingId : changed) {
      Finding finding = held.get(findingId);
      if (finding == null) {
        state.remove(findingId);
      } else {
        state.put(findingId, finding);
      }
    }
    changed.clear();
  }
}
