package io.proofstream.evaluate.judge;

import io.proofstream.evaluate.plan.Lately;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.sitting.ControlState;
import io.proofstream.judgement.sitting.Docket;
import io.proofstream.judgement.sitting.Stretch;
import io.proofstream.judgement.sitting.Written;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What is remembered of each organisation between two sittings, in state. What was used last is in
 * memory too, and only what changed is written; all of it lives as long as the organisation is held
 * to what it is about.
 */
final class KeptDockets {
  private static final int IN_MEMORY = 16;

  private final MapState<String, Course> courses;
  private final MapState<String, Written> answered;
  private final MapState<String, ControlState> controls;
  private final MapState<String, Stretch> stretches;
  private final ValueState<String> scoredDay;
  private final ValueState<Instant> heldAt;
  private final Map<String, Docket> held = new Lately<>(IN_MEMORY);

  KeptDockets(RuntimeContext context) {
    courses = map(context, "courses", Course.class);
    answered = map(context, "answered", Written.class);
    controls = map(context, "controls", ControlState.class);
    stretches = map(context, "stretches", Stretch.class);
    scoredDay = context.getState(new ValueStateDescriptor<>("scored-day", String.class));
    heldAt = context.getState(new ValueStateDescriptor<>("held-at", Types.INSTANT));
  }

  Docket get(String org) throws Exception {
    Docket docket = held.get(org);
    if (docket == null) {
      docket =
          new Docket(
              all(courses),
              all(answered),
              all(controls),
              all(stretches),
              scoredDay.value(),
              heldAt.value());
      held.put(org, docket);
    }
    return docket;
  }

  void put(String org, Docket after) throws Exception {
    Docket before = get(org);
    write(courses, before.courses(), after.courses());
    write(answered, before.answered(), after.answered());
    write(controls, before.controls(), after.controls());
    write(stretches, before.stretches(), after.stretches());
    scoredDay.update(after.scoredDay());
    heldAt.update(after.heldAt());
    held.put(org, after);
  }

  private static <T> MapState<String, T> map(RuntimeContext context, String name, Class<T> type) {
    return context.getMapState(new MapStateDescriptor<>(name, String.class, type));
  }

  private static <T> Map<String, T> all(MapState<String, T> state) throws Exception {
    Map<String, T> all = new HashMap<>();
    for (Map.Entry<String, T> entry : state.entries()) {
      all.put(entry.getKey(), entry.getValue());
    }
    return all;
  }

  /** What stayed is the same object still. */
  private static <T> void write(
      MapState<String, T> state, Map<String, T> before, Map<String, T> after) throws Exception {
    for (Map.Entry<String, T> entry : after.entrySet()) {
      T was = before.get(entry.getKey());
      if (was != entry.getValue() && !entry.getValue().equals(was)) {
        state.put(entry.getKey(), entry.getValue());
      }
    }
    for (String key : before.keySet()) {
      if (!after.containsKey(key)) {
        state.remove(key);
      }
    }
  }
}
