package io.proofstream.evaluate.judge;

import io.proofstream.alert.Alert;
import io.proofstream.evaluate.plan.Lately;
import io.proofstream.evaluate.plan.Plan;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.judgement.brief.Recollection;
import io.proofstream.judgement.brief.Session;
import io.proofstream.judgement.sitting.Ruling;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.heard.Listening;
import io.proofstream.order.ManyWaiting;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.policy.log.PolicyTimeline;
import io.proofstream.tracked.JudgedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by organisation: judges it at the end of each pane in which its sums changed, at every full
 * hour, and when time alone brings something. While subjects are coming to be measured by another
 * plan nothing is judged: the sums are of neither.
 *
 * <p>State {@code waiting} is cleared when its pane ends; {@code policies} and what the judge
 * remembers live as long as the organisation.
 */
final class JudgeFunction
    extends KeyedCoProcessFunction<String, JudgeNote, PolicyRows, JudgedEntry> {
  static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts", TypeInformation.of(Alert.class));

  /** No window is longer than a year and a day. */
  private static final Duration LONGEST = Duration.ofDays(367);

  /**
   * Of that many organisations what they are judged by, and what was found last, is not looked up
   * anew.
   */
  private static final int IN_MEMORY = 16;

  private final Plans plans;
  private transient ManyWaiting<JudgeNote> waiting;
  private transient ListState<PolicyVersion> policies;
  private transient ValueState<JudgeClock> clock;
  private transient ValueState<Listening> listening;
  private transient KeptTotals totals;
  private transient KeptSayings sayings;
  private transient KeptDockets dockets;
  private transient Map<String, Recollection> recollections;
  private transient Map<String, PolicyTimeline> timelines;

  JudgeFunction(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void open(OpenContext context) {
    waiting =
        new ManyWaiting<>(
            getRuntimeContext(),
            TypeInformation.of(JudgeNote.class),
            JudgeNote::pane,
            JudgeNote.IN_ORDER);
    policies =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("policies", PolicyVersion.class));
    clock = getRuntimeContext().getState(new ValueStateDescriptor<>("clock", JudgeClock.class));
    listening =
        getRuntimeContext().getState(new ValueStateDescriptor<>("listening", Listening.class));
    totals = new KeptTotals(getRuntimeContext());
    sayings = new KeptSayings(getRuntimeContext());
    dockets = new KeptDockets(getRuntimeContext());
    recollections = new Lately<>(IN_MEMORY);
    timelines = new Lately<>(IN_MEMORY);
  }

  @Override
  public void processElement1(JudgeNote note, Context context, Collector<JudgedEntry> out)
      throws Exception {
    waiting.add(note, context.timerService());
  }

  @Override
  public void processElement2(PolicyRows accepted, Context context, Collector<JudgedEntry> out)
      throws Exception {
    policies.add(accepted.version());
    timelines.remove(context.getCurrentKey());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<JudgedEntry> out)
      throws Exception {
    Instant pane = Instant.ofEpochMilli(now);
    List<JudgeNote> due = waiting.take(now);
    JudgeClock last = clock.value();
    if (due.isEmpty() && (last == null || !last.isDue(pane))) {
      return;
    }
    String org = context.getCurrentKey();
    Plan plan = plans.of(timeline(org).at(pane).policy());
    JudgeClock begun = last == null ? JudgeClock.begin(plan.id(), pane) : last;
    JudgeClock reached = begun.hear(due, plan.id());
    Session session = session(org, plan, reached, pane);
    session.add(JudgeNote.heard(due), JudgeNote.deltas(due));
    boolean isHour = pane.equals(reached.hourAt());
    if (isHour) {
      session.endHour();
    }
    if (pane.equals(pane.truncatedTo(ChronoUnit.DAYS))) {
      totals.forget(pane.minus(LONGEST).getEpochSecond() / Duration.ofDays(1).toSeconds());
    }
    if (reached.plan().equals(plan.id())) {
      boolean isOther = last == null || !last.plan().equals(plan.id());
      session.judge(isHour || isOther);
      due.stream()
          .filter(note -> note.acknowledgement() != null)
          .forEach(note -> session.hear(note.acknowledgement()));
    }
    keep(org, session);
    JudgeClock next = reached.after(pane, session.nextDue());
    clock.update(next);
    wakeUp(next, pane, context.timerService());
    session.rulings().forEach(ruling -> tell(ruling, context, out));
    session.revised().forEach(row -> out.collect(JudgedEntry.of(row)));
  }

  private PolicyTimeline timeline(String org) throws Exception {
    PolicyTimeline known = timelines.get(org);
    if (known == null) {
      known = PolicyTimeline.of(org, policies.get());
      timelines.put(org, known);
    }
    return known;
  }

  private Session session(String org, Plan plan, JudgeClock reached, Instant pane)
      throws Exception {
    Listening known = listening.value();
    return new Session(
        plan.bench(),
        plan.clerk(),
        totals,
        sayings,
        known == null ? Listening.NONE : known,
        dockets.get(org),
        recollection(org, plan),
        reached.dueAt(),
        pane);
  }

  private Recollection recollection(String org, Plan plan) {
    return recollections.compute(
        org,
        (key, known) ->
            known == null || !known.isOf(plan.id()) ? new Recollection(plan.id()) : known);
  }

  private void keep(String org, Session session) throws Exception {
    listening.update(session.listening());
    dockets.put(org, session.docket());
  }

  private static void wakeUp(JudgeClock next, Instant pane, TimerService timers) {
    if (timers.currentWatermark() < Watermark.MAX_WATERMARK.getTimestamp()) {
      // There is an hour after every hour, but not after the end of time.
      timers.registerEventTimeTimer(next.hourAt().toEpochMilli());
    }
    if (next.dueAt() != null && Pane.end(next.dueAt()).isAfter(pane)) {
      timers.registerEventTimeTimer(Pane.end(next.dueAt()).toEpochMilli());
    }
  }

  private static void tell(Ruling ruling, OnTimerContext context, Collector<JudgedEntry> out) {
    ruling.evaluations().forEach(row -> out.collect(JudgedEntry.of(row)));
    ruling.changes().forEach(row -> out.collect(JudgedEntry.of(row)));
    ruling.controls().forEach(row -> out.collect(JudgedEntry.of(row)));
    ruling.scores().forEach(row -> out.collect(JudgedEntry.of(row)));
    ruling.commands().forEach(row -> out.collect(JudgedEntry.of(row)));
    ruling.alerts().forEach(alert -> context.output(ALERTS, alert));
  }
}
