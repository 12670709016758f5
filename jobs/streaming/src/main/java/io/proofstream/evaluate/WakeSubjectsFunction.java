package io.proofstream.evaluate;

import io.proofstream.measure.gauge.Pane;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by organisation and shard. Knows the subjects of its shard, and has all of them looked at
 * when another plan comes to hold; some at a time, so that barriers pass. Then it says that its
 * shard is ready, since sums are whole only when all subjects are measured by one plan.
 *
 * <p>State {@code subjects}, by number, and {@code numbers} live as long as the organisation;
 * {@code round} until all were told. A plan that follows before that takes its place.
 */
final class WakeSubjectsFunction extends KeyedProcessFunction<String, SubjectNotice, Wake> {
  static final int SHARDS = 64;
  static final OutputTag<JudgeNote> READY =
      new OutputTag<>("ready", TypeInformation.of(JudgeNote.class));

  /** So that time has passed the moment from which the plan holds. */
  private static final Duration LATER = Duration.ofSeconds(1);

  private static final Duration BETWEEN = Duration.ofMillis(500);

  /** Told by one timer: all shards together tell a few thousand in a second. */
  private static final int SLICE = 20;

  private transient MapState<Integer, String> subjects;
  private transient MapState<String, Integer> numbers;
  private transient ValueState<Integer> known;
  private transient ValueState<Round> round;

  @Override
  public void open(OpenContext context) {
    subjects =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("subjects", Types.INT, Types.STRING));
    numbers =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("numbers", Types.STRING, Types.INT));
    known = getRuntimeContext().getState(new ValueStateDescriptor<>("known", Types.INT));
    round = getRuntimeContext().getState(new ValueStateDescriptor<>("round", Round.class));
  }

  @Override
  public void processElement(SubjectNotice notice, Context context, Collector<Wake> out)
      throws Exception {
    if (notice.subject() == null) {
      Instant due = notice.at().plus(LATER);
      round.update(new Round(notice.org(), notice.plan(), 0, due));
      context.timerService().registerEventTimeTimer(due.toEpochMilli());
    } else if (!numbers.contains(notice.subject())) {
      int number = known();
      numbers.put(notice.subject(), number);
      subjects.put(number, notice.subject());
      known.update(number + 1);
    }
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Wake> out) throws Exception {
    Round going = round.value();
    if (going == null || going.dueAt().toEpochMilli() > now) {
      return;
    }
    Instant at = Instant.ofEpochMilli(now);
    int end = Math.min(going.next() + SLICE, known());
    for (int number = going.next(); number < end; number++) {
      out.collect(new Wake(going.org(), subjects.get(number), at));
    }
    if (end == known()) {
      context.output(READY, JudgeNote.ready(going.org(), Pane.end(at), going.plan()));
      round.clear();
    } else {
      Instant due = at.plus(BETWEEN);
      round.update(new Round(going.org(), going.plan(), end, due));
      context.timerService().registerEventTimeTimer(due.toEpochMilli());
    }
  }

  private int known() throws Exception {
    Integer many = known.value();
    return many == null ? 0 : many;
  }
}
