package io.proofstream.evaluate.measure;

import io.proofstream.evaluate.plan.Plans;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.posture.AssetNote;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Has subjects measured.
 *
 * @param sums what changes in those of organisations
 * @param items what they are made of
 */
public record Measurements(DataStream<AddedUp> sums, DataStream<MeasuredItem> items) {

  public static Measurements ofSubjects(
      DataStream<AssetNote> ofAssets,
      DataStream<MatterNote> ofMatters,
      DataStream<Lesson> learned,
      Plans plans) {
    BroadcastStream<Lesson> lessons = learned.broadcast(Ledgers.LESSONS);
    SingleOutputStreamOperator<AddedUp> assets =
        ofAssets
            .keyBy(note -> note.org() + "/" + note.assetId())
            .connect(lessons)
            .process(new MeasureAssetFunction(plans), TypeInformation.of(AddedUp.class))
            .name("evaluate.measure-assets")
            .uid("evaluate.measure-assets");
    SingleOutputStreamOperator<AddedUp> matters =
        ofMatters
            .keyBy(note -> note.org() + "/" + note.matter().name())
            .connect(lessons)
            .process(new MeasureMatterFunction(plans), TypeInformation.of(AddedUp.class))
            .name("evaluate.measure-matters")
            .uid("evaluate.measure-matters");
    return new Measurements(
        sum(assets.union(matters)),
        assets
            .getSideOutput(MeasureFunction.ITEMS)
            .union(matters.getSideOutput(MeasureFunction.ITEMS)));
  }

  private static DataStream<AddedUp> sum(DataStream<AddedUp> added) {
    return added
        .keyBy(each -> each.org() + "/" + each.part())
        .process(new SumPanesFunction(), TypeInformation.of(AddedUp.class))
        .name("evaluate.sum-panes")
        .uid("evaluate.sum-panes");
  }
}
