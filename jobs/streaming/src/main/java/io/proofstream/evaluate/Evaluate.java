package io.proofstream.evaluate;

import io.proofstream.alert.Alert;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.message.Entry;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.TrackedEntry;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * The room where everything is measured and judged.
 *
 * @param entries what comes of judging
 * @param alerts what people should see of it
 */
public record Evaluate(DataStream<JudgedEntry> entries, DataStream<Alert> alerts) {

  /** What comes in. */
  public record Inputs(
      DataStream<Addressed> named,
      DataStream<Addressed> found,
      DataStream<Entry> admitted,
      DataStream<Entry> rejected,
      DataStream<TrackedEntry> tracked,
      DataStream<PolicyRows> policies) {}

  public static Evaluate judge(Inputs in, Plans plans) {
    DataStream<Lesson> learned = Lessons.of(in.admitted(), in.policies());
    BroadcastStream<Lesson> lessons = learned.broadcast(Ledgers.LESSONS);
    DataStream<AssetNote> ofAssets = notes(in);
    DataStream<MatterNote> ofMatters =
        Matterwise.notes(in.admitted(), "admitted")
            .union(Matterwise.notes(in.rejected(), "rejected"), Matterwise.policies(in.policies()));
    Waking waking = Waking.subjects(ofAssets, ofMatters, learned, in.policies(), plans);
    SingleOutputStreamOperator<AddedUp> assets =
        ofAssets
            .union(waking.assets())
            .keyBy(note -> note.org() + "/" + note.assetId())
            .connect(lessons)
            .process(new MeasureAssetFunction(plans), TypeInformation.of(AddedUp.class))
            .name("evaluate.measure-assets")
            .uid("evaluate.measure-assets");
    SingleOutputStreamOperator<AddedUp> matters =
        ofMatters
            .union(waking.matters())
            .keyBy(Matterwise::key)
            .connect(lessons)
            .process(new MeasureMatterFunction(plans), TypeInformation.of(AddedUp.class))
            .name("evaluate.measure-matters")
            .uid("evaluate.measure-matters");
    SingleOutputStreamOperator<JudgedEntry> judged =
        sum(assets.union(matters))
            .union(heard(in.admitted()), waking.ready())
            .keyBy(JudgeNote::org)
            .connect(in.policies().keyBy(accepted -> accepted.version().policy().org()))
            .process(new JudgeFunction(plans), TypeInformation.of(JudgedEntry.class))
            .name("evaluate.judge-organisations")
            .uid("evaluate.judge-organisations");
    DataStream<MeasuredItem> items =
        assets
            .getSideOutput(MeasureFunction.ITEMS)
            .union(matters.getSideOutput(MeasureFunction.ITEMS));
    return new Evaluate(judged.union(items(items)), judged.getSideOutput(JudgeFunction.ALERTS));
  }

  private static DataStream<AssetNote> notes(Inputs in) {
    return flatMap("evaluate.note-named", in.named(), AssetNote.class, Evaluate::note)
        .union(
            flatMap("evaluate.note-found", in.found(), AssetNote.class, Evaluate::note),
            in.tracked()
                .process(new NoteTrackedFunction(), TypeInformation.of(AssetNote.class))
                .name("evaluate.note-tracked")
                .uid("evaluate.note-tracked"));
  }

  private static DataStream<JudgeNote> sum(DataStream<AddedUp> added) {
    return added
        .keyBy(each -> each.org() + "/" + each.part())
        .process(new SumPanesFunction(), TypeInformation.of(AddedUp.class))
        .name("evaluate.sum-panes")
        .uid("evaluate.sum-panes")
        .map(JudgeNote::of, TypeInformation.of(JudgeNote.class))
        .name("evaluate.hand-sums")
        .uid("evaluate.hand-sums");
  }

  private static DataStream<JudgedEntry> items(DataStream<MeasuredItem> items) {
    return items
        .map(JudgedEntry::of, TypeInformation.of(JudgedEntry.class))
        .name("evaluate.hand-items")
        .uid("evaluate.hand-items");
  }

  private static DataStream<JudgeNote> heard(DataStream<Entry> admitted) {
    return flatMap("evaluate.note-sources", admitted, HeardNote.class, Evaluate::hear)
        .keyBy(HeardNote::key)
        .process(new HearSourcesFunction(), TypeInformation.of(HeardNote.class))
        .name("evaluate.hear-sources")
        .uid("evaluate.hear-sources")
        .map(JudgeNote::of, TypeInformation.of(JudgeNote.class))
        .name("evaluate.hand-heard")
        .uid("evaluate.hand-heard")
        .union(
            flatMap(
                "evaluate.find-acknowledgements",
                admitted,
                JudgeNote.class,
                Evaluate::acknowledge));
  }

  private static <I, O> DataStream<O> flatMap(
      String name, DataStream<I> stream, Class<O> type, FlatMapFunction<I, O> function) {
    return stream.flatMap(function, TypeInformation.of(type)).name(name).uid(name);
  }

  private static void note(Addressed addressed, Collector<AssetNote> out) {
    Event event = addressed.event();
    out.collect(
        AssetNote.of(
            event.evidence().org(),
            addressed.asset().assetId(),
            event.evidence().recordedAt(),
            event));
  }

  private static void hear(Entry entry, Collector<HeardNote> out) {
    Event event = entry.acceptedEvent();
    if (event != null && HeardNote.isHeard(event)) {
      out.collect(HeardNote.of(event));
    }
  }

  private static void acknowledge(Entry entry, Collector<JudgeNote> out) {
    Event event = entry.acceptedEvent();
    if (event != null && event.acknowledgement() != null) {
      out.collect(JudgeNote.of(event));
    }
  }
}
