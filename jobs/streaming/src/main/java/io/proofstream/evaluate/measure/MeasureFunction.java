package io.proofstream.evaluate.measure;

import io.proofstream.evaluate.plan.Plans;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Addition;
import io.proofstream.measure.addition.ItemChange;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.measure.addition.Shares;
import io.proofstream.measure.gauge.Measured;
import io.proofstream.measure.gauge.Measuring;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.order.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by organisation and subject, a slash between: what becomes known of it in, what that
 * changes in the sums out, once for each pane in which anything did, or in which time alone may.
 *
 * <p>State {@code waiting} is cleared when its pane ends; {@code memory}, {@code shares} and {@code
 * looks} when nothing of the subject is left to remember.
 *
 * @param <N> what becomes known
 * @param <M> what is remembered
 */
abstract class MeasureFunction<N, M>
    extends KeyedBroadcastProcessFunction<String, N, Lesson, AddedUp> {
  static final OutputTag<MeasuredItem> ITEMS =
      new OutputTag<>("items", TypeInformation.of(MeasuredItem.class));

  private final ListStateDescriptor<N> waitingNotes;
  private final ValueStateDescriptor<M> remembered;
  private final Plans plans;

  private transient Ledgers ledgers;
  private transient Waiting<N> waiting;
  private transient ValueState<M> memory;
  private transient ValueState<Shares> shares;
  private transient ValueState<Looks> looks;

  /**
   * What one look gave.
   *
   * @param after what is remembered from then on; null if nothing is
   * @param assetId null of what is no asset
   */
  record Looked<M>(String subject, String assetId, String audience, M after, Measured measured) {}

  MeasureFunction(
      ListStateDescriptor<N> waitingNotes, ValueStateDescriptor<M> remembered, Plans plans) {
    this.waitingNotes = waitingNotes;
    this.remembered = remembered;
    this.plans = plans;
  }

  /** When it became known. */
  abstract Instant at(N known);

  abstract Comparator<N> order();

  /**
   * @param before null of a subject that nobody spoke of before
   * @param due what became known after {@code from} and not after {@code to}, in order
   */
  abstract Looked<M> look(
      M before, List<N> due, Instant from, Instant to, Knowledge knowledge, Measuring measuring);

  @Override
  public void open(OpenContext context) {
    ledgers = new Ledgers();
    waiting =
        new Waiting<>(
            getRuntimeContext().getListState(waitingNotes), known -> Pane.end(at(known)), order());
    memory = getRuntimeContext().getState(remembered);
    shares = getRuntimeContext().getState(new ValueStateDescriptor<>("shares", Shares.class));
    looks = getRuntimeContext().getState(new ValueStateDescriptor<>("looks", Looks.class));
  }

  @Override
  public void processBroadcastElement(Lesson lesson, Context context, Collector<AddedUp> out)
      throws Exception {
    context.getBroadcastState(Ledgers.LESSONS).put(lesson.name(), lesson);
    ledgers.learn(lesson);
  }

  @Override
  public void processElement(N known, ReadOnlyContext context, Collector<AddedUp> out)
      throws Exception {
    waiting.add(known, context.timerService());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<AddedUp> out) throws Exception {
    Instant pane = Instant.ofEpochMilli(now);
    Looks last = looks.value() == null ? Looks.NONE : looks.value();
    List<N> due = waiting.take(now);
    if (due.isEmpty() && !pane.equals(last.nextAt())) {
      return;
    }
    M before = memory.value();
    String key = context.getCurrentKey();
    String org = key.substring(0, key.indexOf('/'));
    Knowledge knowledge = ledgers.of(org, context.getBroadcastState(Ledgers.LESSONS)).asOf(pane);
    Measuring measuring = plans.of(knowledge.policy()).measuring();
    Looked<M> looked = look(before, due, last.lookedAt(), pane, knowledge, measuring);
    Shares added = shares.value() == null ? Shares.NONE : shares.value();
    Addition addition = Addition.of(added, looked.audience(), looked.measured());
    remember(looked, addition, last.then(pane, looked.measured().again()));
    if (looks.value() != null && looks.value().nextAt() != null) {
      context.timerService().registerEventTimeTimer(looks.value().nextAt().toEpochMilli());
    }
    if (!addition.deltas().isEmpty()) {
      out.collect(AddedUp.of(org, pane, looked.subject(), addition.deltas()));
    }
    for (ItemChange change : addition.items()) {
      context.output(ITEMS, MeasuredItem.of(org, looked.assetId(), change, pane));
    }
  }

  private void remember(Looked<M> looked, Addition addition, Looks next) throws Exception {
    if (looked.after() == null) {
      memory.clear();
      shares.clear();
      looks.clear();
      return;
    }
    memory.update(looked.after());
    shares.update(addition.shares());
    looks.update(next);
  }
}
