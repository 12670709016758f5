package io.proofstream.evaluate.wake;

import io.proofstream.evaluate.judge.JudgeNote;
import io.proofstream.evaluate.note.TellOnceFunction;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.matter.Matter;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.policy.log.PolicyRows;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * Has subjects looked at when another plan comes to hold.
 *
 * @param assets that are to be looked at, as {@code matters}
 * @param ready for the judges: who is measured by the plan
 */
public record Waking(
    DataStream<AssetNote> assets, DataStream<MatterNote> matters, DataStream<JudgeNote> ready) {

  public static Waking subjects(
      DataStream<AssetNote> assets,
      DataStream<MatterNote> matters,
      DataStream<Lesson> lessons,
      DataStream<PolicyRows> policies,
      Plans plans) {
    DataStream<SubjectNotice> subjects =
        once("assets", assets.map(Waking::notice, TypeInformation.of(SubjectNotice.class)))
            .union(
                once(
                    "matters",
                    matters
                        .filter(note -> note.matter().stands())
                        .name("evaluate.find-standing")
                        .uid("evaluate.find-standing")
                        .map(Waking::notice, TypeInformation.of(SubjectNotice.class))));
    DataStream<SubjectNotice> announced =
        policies
            .keyBy(accepted -> accepted.version().policy().org())
            .connect(subjects.union(learned(lessons)).keyBy(SubjectNotice::org))
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
    return new Waking(
        wakes
            .flatMap(Waking::asset, TypeInformation.of(AssetNote.class))
            .name("evaluate.wake-assets")
            .uid("evaluate.wake-assets"),
        wakes
            .flatMap(Waking::matter, TypeInformation.of(MatterNote.class))
            .name("evaluate.wake-matters")
            .uid("evaluate.wake-matters"),
        wakes.getSideOutput(WakeSubjectsFunction.READY));
  }

  private static DataStream<SubjectNotice> learned(DataStream<Lesson> lessons) {
    return lessons
        .filter(Lesson::isAskedOfOthers)
        .name("evaluate.find-learned")
        .uid("evaluate.find-learned")
        .map(lesson -> SubjectNotice.lesson(lesson.org()), TypeInformation.of(SubjectNotice.class))
        .name("evaluate.note-learned")
        .uid("evaluate.note-learned");
  }

  private static DataStream<SubjectNotice> once(
      String what, SingleOutputStreamOperator<SubjectNotice> notices) {
    return notices
        .name("evaluate.name-" + what)
        .uid("evaluate.name-" + what)
        .filter(new TellOnceFunction<>(notice -> notice.org() + "/" + notice.subject()))
        .name("evaluate.know-" + what)
        .uid("evaluate.know-" + what);
  }

  private static SubjectNotice notice(AssetNote note) {
    return SubjectNotice.of(note.org(), SubjectNotice.ASSET + note.assetId());
  }

  private static SubjectNotice notice(MatterNote note) {
    return SubjectNotice.of(note.org(), SubjectNotice.MATTER + note.matter().name());
  }

  private static void asset(Wake wake, Collector<AssetNote> out) {
    String subject = wake.subject();
    if (subject.startsWith(SubjectNotice.ASSET)) {
      String id = subject.substring(SubjectNotice.ASSET.length());
      out.collect(AssetNote.wake(wake.org(), id, wake.at()));
    }
  }

  private static void matter(Wake wake, Collector<MatterNote> out) {
    String subject = wake.subject();
    if (subject.startsWith(SubjectNotice.MATTER)) {
      Matter matter = Matter.of(subject.substring(SubjectNotice.MATTER.length()));
      out.collect(MatterNote.wake(wake.org(), matter, wake.at()));
    }
  }
}
