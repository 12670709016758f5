package io.proofstream.evaluate.wake;

import io.proofstream.evaluate.judge.JudgeNote;
import io.proofstream.evaluate.judge.Round;
import io.proofstream.measure.gauge.Pane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
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
 * {@code rounds} until all were told, in the order in which their plans come to hold. A plan that
 * comes to hold takes the place of one that not all were told of; one that is announced takes the
 * place of those that would hold from the same moment or later.
 */
final class WakeSubjectsFunction extends KeyedProcessFunction<String, SubjectNotice, Wake> {
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
  private transient ListState<Round> rounds;

  @Override
  public void open(OpenContext context) {
    subjects =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("subjects", Types.INT, Types.STRING));
    numbers =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("numbers", Types.STRING, Types.INT));
    known = getRuntimeContext().getState(new ValueStateDescriptor<>("known", Types.INT));
    rounds = getRuntimeContext().getListState(new ListStateDescriptor<>("rounds", Round.class));
  }

  @Override
  public void processElement(SubjectNotice notice, Context context, Collector<Wake> out)
      throws Exception {
    if (notice.subject() == null) {
      Instant due = notice.at().plus(LATER);
      List<Round> before = new ArrayList<>();
      for (Round each : rounds.get()) {
        if (each.dueAt().isBefore(due)) {
          before.add(each);
        }
      }
      before.add(new Round(notice.org(), notice.plan(), notice.at(), 0, due));
      rounds.update(before);
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
    Round going = null;
    List<Round> left = new ArrayList<>();
    for (Round each : rounds.get()) {
      if (each.dueAt().toEpochMilli() <= now) {
        going = each;
      } else {
        left.add(each);
      }
    }
    if (going == null) {
      return;
    }
    Instant at = Instant.ofEpochMilli(now);
    int end = Math.min(going.next() + SLICE, known());
    for (int number = going.next(); number < end; number++) {
      out.collect(new Wake(going.org(), subjects.get(number), at));
    }
    if (end == known()) {
      context.output(READY, JudgeNote.ready(going, Pane.end(at)));
    } else {
      Instant due = at.plus(BETWEEN);
      left.addFirst(new Round(going.org(), going.plan(), going.announcedAt(), end, due));
      context.timerService().registerEventTimeTimer(due.toEpochMilli());
    }
    rounds.update(left);
  }

  private int known() throws Exception {
    Integer many = known.value();
    return many == null ? 0 : many;
  }
}
