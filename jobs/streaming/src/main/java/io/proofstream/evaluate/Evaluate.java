package io.proofstream.evaluate;

import io.proofstream.alert.Alert;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Admission;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.knowledge.Lesson;
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

  /**
   * @param addressed evidence, by the asset that it is about
   * @param admitted each piece of evidence once
   * @param tracked what room track makes of it
   * @param policies accepted versions
   */
  public static Evaluate judge(
      DataStream<Addressed> addressed,
      DataStream<Entry> admitted,
      DataStream<TrackedEntry> tracked,
      DataStream<PolicyRows> policies,
      Plans plans) {
    BroadcastStream<Lesson> lessons = lessons(admitted, policies).broadcast(Ledgers.LESSONS);
    DataStream<AssetNote> notes =
        flatMap("evaluate.note-events", addressed, AssetNote.class, Evaluate::note)
            .union(
                tracked
                    .process(new NoteTrackedFunction(), TypeInformation.of(AssetNote.class))
                    .name("evaluate.note-tracked")
                    .uid("evaluate.note-tracked"));
    Waking waking = Waking.subjects(notes, policies, plans);
    SingleOutputStreamOperator<AddedUp> assets =
        notes
            .union(waking.assets())
            .keyBy(note -> note.org() + "/" + note.assetId())
            .connect(lessons)
            .process(new MeasureAssetFunction(plans), TypeInformation.of(AddedUp.class))
            .name("evaluate.measure-assets")
            .uid("evaluate.measure-assets");
    DataStream<JudgeNote> summed = sum(assets);
    SingleOutputStreamOperator<JudgedEntry> judged =
        summed
            .union(heard(admitted), waking.ready())
            .keyBy(JudgeNote::org)
            .connect(policies.keyBy(accepted -> accepted.version().policy().org()))
            .process(new JudgeFunction(plans), TypeInformation.of(JudgedEntry.class))
            .name("evaluate.judge-organisations")
            .uid("evaluate.judge-organisations");
    return new Evaluate(
        judged.union(items(assets.getSideOutput(MeasureFunction.ITEMS))),
        judged.getSideOutput(JudgeFunction.ALERTS));
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

  private static DataStream<Lesson> lessons(
      DataStream<Entry> admitted, DataStream<PolicyRows> policies) {
    DataStream<Lesson> clusters =
        flatMap("evaluate.note-clusters", admitted, Lesson.class, Evaluate::clusters)
            .keyBy(lesson -> lesson.org() + "/" + lesson.cluster())
            .process(new FindClustersFunction(), TypeInformation.of(Lesson.class))
            .name("evaluate.find-clusters")
            .uid("evaluate.find-clusters");
    return flatMap("evaluate.find-lessons", admitted, Lesson.class, Evaluate::teach)
        .union(
            clusters, flatMap("evaluate.take-policies", policies, Lesson.class, Evaluate::teach));
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

  private static void clusters(Entry entry, Collector<Lesson> out) {
    Event event = entry.acceptedEvent();
    if (event != null && HeardNote.isHeard(event)) {
      event.admissions().stream()
          .map(Admission::cluster)
          .filter(cluster -> cluster != null)
          .distinct()
          .forEach(
              cluster ->
                  out.collect(
                      Lesson.ofCluster(
                          event.evidence().org(), cluster, event.evidence().recordedAt())));
    }
  }

  private static void teach(Entry entry, Collector<Lesson> out) {
    Event event = entry.acceptedEvent();
    if (event != null && Lesson.isTaughtBy(event)) {
      out.collect(Lesson.of(event));
    }
  }

  private static void teach(PolicyRows accepted, Collector<Lesson> out) {
    out.collect(Lesson.of(accepted.version()));
  }
}
