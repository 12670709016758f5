package io.proofstream.track;

import io.proofstream.asset.Findings;
import io.proofstream.finding.Finding;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;

/** The findings of the asset that is worked on, in state. */
final class KeptFindings implements Findings {
  private final MapState<String, Finding> state;

  KeptFindings(MapState<String, Finding> state) {
    this.state = state;
  }

  @Override
  public Finding get(String findingId) throws Exception {
    return state.get(findingId);
  }

  @Override
  public void put(Finding finding) throws Exception {
    state.put(finding.findingId(), finding);
  }

  @Override
  public void remove(String findingId) throws Exception {
    state.remove(findingId);
  }

  @Override
  public Iterable<Finding> all() throws Exception {
    TreeMap<String, Finding> sorted = new TreeMap<>();
    state.entries().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted.values();
  }
}
