package io.proofstream.evaluate.judge;

import io.proofstream.alert.Alert;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.evidence.Event;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.message.Entry;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.tracked.JudgedEntry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * Has organisations judged.
 *
 * @param entries what comes of it
 * @param alerts what people should see of it
 */
public record Judging(DataStream<JudgedEntry> entries, DataStream<Alert> alerts) {

  /**
   * @param sums what changes in them
   * @param admitted where it is found who was heard, and what people have seen
   * @param ready who is measured by the plan that comes to hold
   */
  public record Inputs(
      DataStream<AddedUp> sums,
      DataStream<Entry> admitted,
      DataStream<JudgeNote> ready,
      DataStream<PolicyRows> policies) {}

  public static Judging organisations(Inputs in, Plans plans) {
    SingleOutputStreamOperator<JudgedEntry> judged =
        notes(in)
            .keyBy(JudgeNote::org)
            .connect(in.policies().keyBy(accepted -> accepted.version().policy().org()))
            .process(new JudgeFunction(plans), TypeInformation.of(JudgedEntry.class))
            .name("evaluate.judge-organisations")
            .uid("evaluate.judge-organisations");
    return new Judging(judged, judged.getSideOutput(JudgeFunction.ALERTS));
  }

  private static DataStream<JudgeNote> notes(Inputs in) {
    DataStream<JudgeNote> sums =
        in.sums()
            .map(JudgeNote::of, TypeInformation.of(JudgeNote.class))
            .name("evaluate.hand-sums")
            .uid("evaluate.hand-sums");
    DataStream<JudgeNote> heard =
        Sources.heard(in.admitted())
            .map(JudgeNote::of, TypeInformation.of(JudgeNote.class))
            .name("evaluate.hand-heard")
            .uid("evaluate.hand-heard");
    DataStream<JudgeNote> acknowledged =
        in.admitted()
            .flatMap(Judging::acknowledge, TypeInformation.of(JudgeNote.class))
            .name("evaluate.find-acknowledgements")
            .uid("evaluate.find-acknowledgements");
    return sums.union(heard, acknowledged, in.ready());
  }

  private static void acknowledge(Entry entry, Collector<JudgeNote> out) {
    Event event = entry.acceptedEvent();
    if (event != null && (event.acknowledgement() != null || event.attempt() != null)) {
      out.collect(JudgeNote.of(event));
    }
  }
}
