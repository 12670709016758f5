package io.proofstream.evaluate;

import io.proofstream.alert.Alert;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.evaluate.judge.Judging;
import io.proofstream.evaluate.measure.Measurements;
import io.proofstream.evaluate.note.Assetwise;
import io.proofstream.evaluate.note.Lessons;
import io.proofstream.evaluate.note.Matterwise;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evaluate.wake.Waking;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.message.Entry;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.TrackedEntry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

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
    DataStream<AssetNote> ofAssets = Assetwise.notes(in.named(), in.found(), in.tracked());
    DataStream<MatterNote> ofMatters =
        Matterwise.notes(in.admitted(), in.rejected(), in.policies());
    Waking waking = Waking.subjects(ofAssets, ofMatters, learned, in.policies(), plans);
    Measurements measured =
        Measurements.ofSubjects(
            ofAssets.union(waking.assets()), ofMatters.union(waking.matters()), learned, plans);
    Judging judged =
        Judging.organisations(
            new Judging.Inputs(measured.sums(), in.admitted(), waking.ready(), in.policies()),
            plans);
    return new Evaluate(judged.entries().union(items(measured.items())), judged.alerts());
  }

  private static DataStream<JudgedEntry> items(DataStream<MeasuredItem> items) {
    return items
        .map(JudgedEntry::of, TypeInformation.of(JudgedEntry.class))
        .name("evaluate.hand-items")
        .uid("evaluate.hand-items");
  }
}
