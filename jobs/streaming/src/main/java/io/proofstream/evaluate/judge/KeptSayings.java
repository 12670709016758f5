package io.proofstream.evaluate.judge;

import io.proofstream.judgement.late.Late;
import io.proofstream.judgement.late.SayingStore;
import io.proofstream.judgement.late.Sayings;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * What was said of the days of the organisation that is worked on, in state. A question's sayings
 * live as long as their days can be revised; {@code late} is cleared at the next full hour.
 */
final class KeptSayings implements SayingStore {
  private final MapState<String, Sayings> said;
  private final ValueState<Late> late;

  KeptSayings(RuntimeContext context) {
    said = context.getMapState(new MapStateDescriptor<>("said", String.class, Sayings.class));
    late = context.getState(new ValueStateDescriptor<>("late", Late.class));
  }

  @Override
  public Sayings said(String askedId) throws Exception {
    Sayings known = said.get(askedId);
    return known == null ? Sayings.NONE : known;
  }

  @Override
  public void put(String askedId, Sayings sayings) throws Exception {
    if (sayings.all().isEmpty()) {
      said.remove(askedId);
    } else {
      said.put(askedId, sayings);
    }
  }

  @Override
  public Late late() throws Exception {
    Late known = late.value();
    return known == null ? Late.NONE : known;
  }

  @Override
  public void put(Late now) throws Exception {
    if (now.since().isEmpty()) {
      late.clear();
    } else {
      late.update(now);
    }
  }
}
