package io.proofstream.track;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetState;
import io.proofstream.asset.book.AssetBook;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.asset.standing.Ledger;
import io.proofstream.evidence.Event;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.tracked.TrackedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by asset: events about it in, what comes of them and of time out. Calls wait until no
 * earlier one can come any more and are then applied in the order of the log; one timer stands for
 * whatever falls due next.
 *
 * <p>State {@code waiting}, with what waits for each moment in {@code awaited}, is cleared when
 * time passes it, {@code findings} some time after they are over; {@code asset} lives as long as
 * the asset; the broadcast state {@code rulings} as long as the organisation.
 */
final class FollowAssetFunction
    extends KeyedBroadcastProcessFunction<String, Call, Ruling, TrackedEntry> {
  static final OutputTag<FindingChange> CHANGES =
      new OutputTag<>("changes", TypeInformation.of(FindingChange.class));
  static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts", TypeInformation.of(Alert.class));
  static final OutputTag<ScopeMove> MOVES =
      new OutputTag<>("moves", TypeInformation.of(ScopeMove.class));
  static final MapStateDescriptor<String, Ruling> RULINGS =
      new MapStateDescriptor<>("rulings", String.class, Ruling.class);

  private transient MapState<Long, List<String>> awaited;
  private transient MapState<String, Call> waiting;
  private transient ValueState<AssetState> asset;
  private transient MapState<String, Finding> findings;
  private transient Map<String, Ledger> ledgers;

  @Override
  public void open(OpenContext context) {
    awaited =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("awaited", Types.LONG, Types.LIST(Types.STRING)));
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("waiting", String.class, Call.class));
    asset = getRuntimeContext().getState(new ValueStateDescriptor<>("asset", AssetState.class));
    findings =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("findings", String.class, Finding.class));
  }

  @Override
  public void processBroadcastElement(Ruling ruling, Context context, Collector<TrackedEntry> out)
      throws Exception {
    context.getBroadcastState(RULINGS).put(ruling.key(), ruling);
    if (ledgers != null) {
      add(ruling);
    }
  }

  @Override
  public void processElement(Call call, ReadOnlyContext context, Collector<TrackedEntry> out)
      throws Exception {
    long at = call.at().toEpochMilli();
    if (call.event() == null && at <= context.timerService().currentWatermark()) {
      // Everything up to then is applied already: no need to wait, and barriers pass in between.
      follow(call.at(), List.of(), ledger(call.org(), context), emitted(context, out));
      wakeUp(context.timerService());
      return;
    }
    if (call.event() != null) {
      List<String> places =
          awaited.contains(at) ? new ArrayList<>(awaited.get(at)) : new ArrayList<>();
      String place = call.event().place();
      places.add(place);
      awaited.put(at, places);
      waiting.put(place, call);
    }
    context.timerService().registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<TrackedEntry> out)
      throws Exception {
    List<String> due = awaited.contains(now) ? new ArrayList<>(awaited.get(now)) : List.of();
    String org = due.isEmpty() ? null : waiting.get(due.getFirst()).org();
    if (org == null && asset.value() != null) {
      org = asset.value().org();
    }
    if (org != null) {
      follow(Instant.ofEpochMilli(now), due, ledger(org, context), emitted(context, out));
      wakeUp(context.timerService());
    }
    awaited.remove(now);
  }

  /**
   * One call after the other is taken out of state: a large scan is never whole in memory. Slices
   * of one event, which was cut on its way, are one step.
   */
  private void follow(Instant now, List<String> places, Ledger ledger, Emitted journal)
      throws Exception {
    AssetState before = asset.value();
    if (before == null && places.isEmpty()) {
      return;
    }
    List<String> inOrder = places.stream().sorted().toList();
    KeptFindings kept = new KeptFindings(findings);
    AssetBook book = before == null ? null : new AssetBook(before, kept, ledger, journal);
    Event next = null;
    for (String place : inOrder) {
      Call call = waiting.get(place);
      if (book == null) {
        book = new AssetBook(call.org(), call.event().asset(), kept, ledger, journal);
      }
      if (next != null && call.event().isCutFrom(next)) {
        next = call.event().joinedTo(next);
      } else {
        if (next != null) {
          book.apply(next);
        }
        next = call.event().event();
      }
      waiting.remove(place);
    }
    if (next != null) {
      book.apply(next);
    }
    book.advance(now);
    kept.flush();
    if (book.isKnown()) {
      asset.update(book.state());
    }
  }

  private static Emitted emitted(ReadOnlyContext context, Collector<TrackedEntry> out) {
    return new Emitted(
        out,
        new Emitted.Sides() {
          @Override
          public <T> void output(OutputTag<T> tag, T value) {
            context.output(tag, value);
          }
        });
  }

  private void wakeUp(TimerService timers) throws Exception {
    AssetState state = asset.value();
    if (state != null && state.nextDue() != null) {
      // Never early: a millisecond that has begun is over when the timer rings.
      long due = state.nextDue().plusNanos(999_999).toEpochMilli();
      timers.registerEventTimeTimer(due);
    }
  }

  private Ledger ledger(String org, ReadOnlyContext context) throws Exception {
    if (ledgers == null) {
      ledgers = new HashMap<>();
      ReadOnlyBroadcastState<String, Ruling> rulings = context.getBroadcastState(RULINGS);
      for (Map.Entry<String, Ruling> entry : rulings.immutableEntries()) {
        add(entry.getValue());
      }
    }
    return ledgers.computeIfAbsent(org, Ledger::new);
  }

  private void add(Ruling ruling) {
    Ledger ledger = ledgers.computeIfAbsent(ruling.org(), Ledger::new);
    if (ruling.policy() == null) {
      ledger.add(ruling.decision());
    } else {
      ledger.add(ruling.policy());
    }
  }
}
