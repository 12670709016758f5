package io.proofstream.measure;

import io.proofstream.measure.total.DaySums;
import io.proofstream.measure.total.Standings;
import io.proofstream.measure.total.TotalStore;
import java.util.HashMap;
import java.util.Map;

/** Sums in memory. */
public final class Keeping implements TotalStore {
  public final Map<String, Standings> standing = new HashMap<>();
  private final Map<String, DaySums> days = new HashMap<>();

  @Override
  public Standings standing(String gauge) {
    return standing.getOrDefault(gauge, Standings.NONE);
  }

  @Override
  public void put(String gauge, Standings standings) {
    if (standings.parts().isEmpty()) {
      standing.remove(gauge);
    } else {
      standing.put(gauge, standings);
    }
  }

  @Override
  public DaySums day(String gauge, long day) {
    return days.getOrDefault(gauge + "/" + day, DaySums.NONE);
  }

  @Override
  public void put(String gauge, long day, DaySums sums) {
    days.put(gauge + "/" + day, sums);
  }
}
