package io.proofstream.evaluate;

import io.proofstream.measure.posture.AssetNote;
import io.proofstream.policy.log.PolicyRows;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * Has subjects looked at when another plan comes to hold.
 *
 * @param assets that are to be looked at
 * @param ready for the judges: who is measured by the plan
 */
record Waking(DataStream<AssetNote> assets, DataStream<JudgeNote> ready) {

  static Waking subjects(
      DataStream<AssetNote> notes, DataStream<PolicyRows> policies, Plans plans) {
    DataStream<SubjectNotice> subjects =
        notes
            .flatMap(new NoteSubjectsFunction(), TypeInformation.of(SubjectNotice.class))
            .name("evaluate.note-subjects")
            .uid("evaluate.note-subjects");
    DataStream<SubjectNotice> announced =
        policies
            .keyBy(accepted -> accepted.version().policy().org())
            .connect(subjects.keyBy(SubjectNotice::org))
            .process(new AnnouncePlansFunction(plans), TypeInformation.of(SubjectNotice.class))
            .name("evaluate.announce-plans")
            .uid("evaluate.announce-plans");
    SingleOutputStreamOperator<Wake> wakes =
        subjects
            .union(announced)
            .keyBy(SubjectNotice::key)
            .process(new WakeSubjectsFunction(), TypeInformation.of(Wake.class))
            .name("evaluate.wake-subjects")
            .uid("evaluate.wake-subjects");
    DataStream<AssetNote> assets =
        wakes
            .flatMap(Waking::asset, TypeInformation.of(AssetNote.class))
            .name("evaluate.wake-assets")
            .uid("evaluate.wake-assets");
    return new Waking(assets, wakes.getSideOutput(WakeSubjectsFunction.READY));
  }

  private static void asset(Wake wake, Collector<AssetNote> out) {
    if (wake.subject().startsWith(SubjectNotice.ASSET)) {
      String id = wake.subject().substring(SubjectNotice.ASSET.length());
      out.collect(AssetNote.wake(wake.org(), id, wake.at()));
    }
  }
}
