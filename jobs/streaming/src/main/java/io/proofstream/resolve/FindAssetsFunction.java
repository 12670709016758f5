package io.proofstream.resolve;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.resolution.Dispatch;
import io.proofstream.resolution.ImageBook;
import io.proofstream.resolution.ImageStream;
import io.proofstream.resolution.KnownImage;
import io.proofstream.resolution.Mention;
import io.proofstream.tracked.TrackedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by organisation and image: what speaks of the image in, what of it is about an asset out.
 * Mentions are held until no earlier one can come any more, and applied in the order of the log.
 *
 * <p>State {@code arrived} is cleared when time passes it; {@code image} when nobody has spoken of
 * it for 400 days, and what waits in it after 35; {@code wake} with it.
 */
final class FindAssetsFunction extends KeyedProcessFunction<String, Mention, Addressed> {
  static final OutputTag<TrackedEntry> KNOWN =
      new OutputTag<>("known", TypeInformation.of(TrackedEntry.class));

  private transient MapState<Long, List<Mention>> arrived;
  private transient ValueState<KnownImage> image;
  private transient ValueState<Long> wake;
  private transient Counter waited;
  private transient Counter found;
  private transient Counter dropped;

  @Override
  public void open(OpenContext context) {
    arrived =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "arrived", Types.LONG, Types.LIST(TypeInformation.of(Mention.class))));
    image = getRuntimeContext().getState(new ValueStateDescriptor<>("image", KnownImage.class));
    wake = getRuntimeContext().getState(new ValueStateDescriptor<>("wake", Types.LONG));
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    waited = metrics.counter("waited");
    found = metrics.counter("found");
    dropped = metrics.counter("dropped");
  }

  @Override
  public void processElement(Mention mention, Context context, Collector<Addressed> out)
      throws Exception {
    long at = mention.by().at().toEpochMilli();
    List<Mention> then =
        arrived.contains(at) ? new ArrayList<>(arrived.get(at)) : new ArrayList<>();
    then.add(mention);
    arrived.put(at, then);
    context.timerService().registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Addressed> out) throws Exception {
    KnownImage before = image.value();
    ImageBook book = new ImageBook(before, dispatch(context, out));
    if (arrived.contains(now)) {
      List<Mention> due = new ArrayList<>(arrived.get(now));
      due.sort(Mention.LOG_ORDER);
      due.forEach(book::apply);
      arrived.remove(now);
    }
    book.advance(Instant.ofEpochMilli(now));
    KnownImage after = book.state();
    if (after == null) {
      image.clear();
    } else if (!after.equals(before)) {
      image.update(after);
    }
    wakeUp(now, book.nextDue(), context.timerService());
  }

  /** One timer stands for whatever is to be forgotten next; it may ring for nothing. */
  private void wakeUp(long now, Instant due, TimerService timers) throws Exception {
    Long set = wake.value();
    boolean pending = set != null && set > now;
    if (due == null) {
      wake.clear();
      if (pending) {
        timers.deleteEventTimeTimer(set);
      }
    } else if (!pending || due.toEpochMilli() < set) {
      long next = Math.max(due.toEpochMilli(), now + 1);
      wake.update(next);
      timers.registerEventTimeTimer(next);
    }
  }

  private Dispatch dispatch(OnTimerContext context, Collector<Addressed> out) {
    return new Dispatch() {
      @Override
      public void send(Addressed addressed) {
        out.collect(addressed);
      }

      @Override
      public void tell(ImageStream known) {
        context.output(KNOWN, TrackedEntry.of(known));
      }

      @Override
      public void waits(int events) {
        waited.inc(events);
      }

      @Override
      public void found(int events) {
        found.inc(events);
      }

      @Override
      public void dropped(int events) {
        dropped.inc(events);
      }
    };
  }
}
