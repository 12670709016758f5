package io.proofstream.track;

import io.proofstream.alert.Alert;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.message.Entry;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.tracked.TrackedEntry;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * The room where assets and their findings are followed through time.
 *
 * @param entries all that comes of evidence, kinds mixed, that of one asset in order
 * @param changes transitions of findings, which are among the entries
 * @param alerts which are among the entries
 */
public record Track(
    DataStream<TrackedEntry> entries, DataStream<FindingChange> changes, DataStream<Alert> alerts) {

  /**
   * @param named events with the assets that they name
   * @param found events with the assets that were found for them
   * @param admitted each piece of evidence once
   * @param policies accepted versions
   */
  public static Track follow(
      DataStream<Addressed> named,
      DataStream<Addressed> found,
      DataStream<Entry> admitted,
      DataStream<PolicyRows> policies) {
    // Each by itself: put together first, every event would be serialized once more.
    DataStream<Call> direct = flatMap("track.take-named", named, Call.class, Track::calls);
    DataStream<Call> sought = flatMap("track.take-found", found, Call.class, Track::calls);
    DataStream<Ruling> rulings =
        flatMap("track.find-decisions", admitted, Ruling.class, Track::decisions)
            .union(flatMap("track.take-policies", policies, Ruling.class, Track::ruling));

    // Who is to be woken when something comes to hold for all: nobody else knows all assets.
    DataStream<Notice> notices =
        flatMap("track.note-named", direct, Notice.class, Track::notice)
            .union(
                flatMap("track.note-found", sought, Notice.class, Track::notice),
                flatMap("track.note-rulings", rulings, Notice.class, Track::notices));
    SingleOutputStreamOperator<Call> wakes =
        notices
            .keyBy(Notice::key)
            .process(new WakeAssetsFunction(), TypeInformation.of(Call.class))
            .name("track.wake-assets")
            .uid("track.wake-assets");

    SingleOutputStreamOperator<TrackedEntry> followed =
        direct
            .union(sought, wakes)
            .keyBy(call -> call.org() + "/" + call.asset())
            .connect(rulings.broadcast(FollowAssetFunction.RULINGS))
            .process(new FollowAssetFunction(), TypeInformation.of(TrackedEntry.class))
            .name("track.follow-assets")
            .uid("track.follow-assets");
    DataStream<Alert> reduced =
        followed
            .getSideOutput(FollowAssetFunction.MOVES)
            .keyBy(Woken::keyOf)
            .connect(wakes.getSideOutput(WakeAssetsFunction.WOKEN).keyBy(Woken::key))
            .process(new SumScopeFunction(), TypeInformation.of(Alert.class))
            .name("track.sum-scope")
            .uid("track.sum-scope");
    return new Track(
        followed.union(
            reduced
                .map(TrackedEntry::of, TypeInformation.of(TrackedEntry.class))
                .name("track.hand-alerts")
                .uid("track.hand-alerts")),
        followed.getSideOutput(FollowAssetFunction.CHANGES),
        followed.getSideOutput(FollowAssetFunction.ALERTS).union(reduced));
  }

  private static <I, O> DataStream<O> flatMap(
      String name, DataStream<I> stream, Class<O> type, FlatMapFunction<I, O> function) {
    return stream.flatMap(function, TypeInformation.of(type)).name(name).uid(name);
  }

  private static void calls(Addressed addressed, Collector<Call> out) {
    if (addressed.movesFindings()) {
      out.collect(Call.of(addressed));
    }
  }

  private static void decisions(Entry entry, Collector<Ruling> out) {
    Event event = entry.acceptedEvent();
    if (event != null && Addressed.isDecisionAboutMany(event)) {
      out.collect(new Ruling(null, event));
    }
  }

  private static void ruling(PolicyRows accepted, Collector<Ruling> out) {
    out.collect(new Ruling(accepted.version(), null));
  }

  private static void notice(Call call, Collector<Notice> out) {
    out.collect(Notice.ofAsset(call.org(), call.asset()));
  }

  private static void notices(Ruling ruling, Collector<Notice> out) {
    IntStream.range(0, Notice.SHARDS).forEach(shard -> out.collect(ruling.notice(shard)));
  }
}
