package io.proofstream.evaluate.note;

import io.proofstream.measure.knowledge.Lesson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by cluster and what it sends: tells once, when it first does. Entries come in the log's
 * order, so the first is the first.
 *
 * <p>State {@code known} lives as long as the organisation.
 */
final class FindClustersFunction extends KeyedProcessFunction<String, Lesson, Lesson> {
  private transient ValueState<Boolean> known;

  @Override
  public void open(OpenContext context) {
    known = getRuntimeContext().getState(new ValueStateDescriptor<>("known", Boolean.class));
  }

  @Override
  public void processElement(Lesson lesson, Context context, Collector<Lesson> out)
      throws Exception {
    if (known.value() == null) {
      known.update(true);
      out.collect(lesson);
    }
  }
}
