package io.proofstream.evaluate.judge;

import io.proofstream.measure.total.DaySums;
import io.proofstream.measure.total.Standings;
import io.proofstream.measure.total.TotalStore;
import java.util.Iterator;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;

/**
 * The sums of the organisation that is worked on, in state. {@code standing} lives as long as
 * subjects do; {@code days} are forgotten when no window reaches them any more.
 */
final class KeptTotals implements TotalStore {
  private final MapState<String, Standings> standing;
  private final MapState<String, DaySums> days;

  KeptTotals(RuntimeContext context) {
    standing =
        context.getMapState(new MapStateDescriptor<>("standing", String.class, Standings.class));
    days = context.getMapState(new MapStateDescriptor<>("days", String.class, DaySums.class));
  }

  @Override
  public Standings standing(String gauge) throws Exception {
    Standings known = standing.get(gauge);
    return known == null ? Standings.NONE : known;
  }

  @Override
  public void put(String gauge, Standings standings) throws Exception {
    if (standings.parts().isEmpty()) {
      standing.remove(gauge);
    } else {
      standing.put(gauge, standings);
    }
  }

  @Override
  public DaySums day(String gauge, long day) throws Exception {
    DaySums known = days.get(key(gauge, day));
    return known == null ? DaySums.NONE : known;
  }

  @Override
  public void put(String gauge, long day, DaySums sums) throws Exception {
    days.put(key(gauge, day), sums);
  }

  /** Forgets all that is from before that day. */
  void forget(long before) throws Exception {
    for (Iterator<String> keys = days.keys().iterator(); keys.hasNext(); ) {
      String key = keys.next();
      if (Long.parseLong(key.substring(key.indexOf('/') + 1)) < before) {
        keys.remove();
      }
    }
  }

  private static String key(String gauge, long day) {
    return gauge + "/" + day;
  }
}
