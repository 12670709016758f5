package io.proofstream.broker.output;

import io.proofstream.broker.Broker;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.wire.ControlEvent;
import io.proofstream.wire.Topic;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Topic {@code controls}: every evaluation, of checks and of controls. */
public final class ControlTopic {
  private ControlTopic() {}

  public static void write(DataStream<JudgedEntry> judged, Broker broker, Delivery delivery) {
    DataStream<ControlEvaluation> evaluations =
        judged
            .flatMap(ControlTopic::choose, TypeInformation.of(ControlEvaluation.class))
            .name("broker.choose-evaluations")
            .uid("broker.choose-evaluations");
    EventSink.write(evaluations, Topic.CONTROLS, schema(), broker, delivery);
  }

  static EventSchema<ControlEvaluation> schema() {
    return new EventSchema<>(
        Topic.CONTROLS, ControlEvent.CONTENT_TYPE, ControlEvent::key, ControlEvent::write);
  }

  private static void choose(JudgedEntry entry, Collector<ControlEvaluation> out) {
    if (entry.evaluation() != null) {
      out.collect(entry.evaluation());
    }
  }
}
