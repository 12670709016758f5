package io.proofstream.broker.output;

import io.proofstream.broker.Broker;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.wire.FindingEvent;
import io.proofstream.wire.Topic;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Topic {@code findings}: every transition of every finding. */
public final class FindingTopic {
  private FindingTopic() {}

  public static void write(DataStream<FindingChange> changes, Broker broker, Delivery delivery) {
    EventSink.write(changes, Topic.FINDINGS, schema(), broker, delivery);
  }

  static EventSchema<FindingChange> schema() {
    return new EventSchema<>(
        Topic.FINDINGS, FindingEvent.CONTENT_TYPE, FindingEvent::key, FindingEvent::write);
  }
}
